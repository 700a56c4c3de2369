package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A journey that came to its end: an engagement that is signed off, with its documents. */
public final class Signed {

    private final String workbook;
    private final JsonNode engagement;
    private final JsonNode revision;
    private final List<JourneyReport.Download> files;
    private final List<JourneyReport.Step> steps;
    private final Path out;

    Signed(
            String workbook,
            JsonNode engagement,
            JsonNode revision,
            List<JourneyReport.Download> files,
            List<JourneyReport.Step> steps,
            Path out) {
        this.workbook = workbook;
        this.engagement = engagement;
        this.revision = revision;
        this.files = files;
        this.steps = steps;
        this.out = out;
    }

    /**
     * Writes {@code journey.json} and prints the figures.
     *
     * @param components what each part of the stack took
     * @param peakMemoryMegabytes of all parts together
     * @param say receives the lines
     */
    public Path report(List<ComponentFigures> components, long peakMemoryMegabytes, Consumer<String> say) {
        var report = new JourneyReport(
                workbook,
                new JourneyReport.Engagement(
                        engagement.path("id").asText(),
                        engagement.path("name").asText(),
                        engagement.path("status").asText()),
                new JourneyReport.Revision(
                        revision.path("id").asText(),
                        revision.path("number").asInt(),
                        revision.path("contentSha256").asText()),
                revision.path("content").path("rows"),
                revision.path("content").path("totals"),
                steps,
                files,
                components,
                peakMemoryMegabytes);
        var file = out.resolve("journey.json");
        report.writeTo(file);
        tell(report, say);
        return file;
    }

    private static void tell(JourneyReport report, Consumer<String> say) {
        report.lineItems()
                .forEach(row -> say.accept(String.format(
                        Locale.ROOT,
                        "  %-44s %-7s %10s days  %s",
                        row.path("name").asText(),
                        row.path("size").asText(),
                        row.path("days").asText(),
                        row.path("years"))));
        say.accept(String.format(
                Locale.ROOT,
                "  %-52s %10s days  %s",
                "Total",
                report.totals().path("days").asText(),
                report.totals().path("years")));
        say.accept("  Revision %d, %s"
                .formatted(report.revision().number(), report.revision().hash()));
        report.files().forEach(file -> say.accept("  %s, %d bytes".formatted(file.file(), file.bytes())));
        report.components()
                .forEach(part -> say.accept(String.format(
                        Locale.ROOT,
                        "  %-10s ready in %5.1f s, at most %,6d MB, %6.1f s of processor time",
                        part.component(),
                        part.secondsToReady(),
                        part.peakMemoryMegabytes(),
                        part.cpuSeconds())));
        say.accept(String.format(Locale.ROOT, "  together at most %,d MB", report.peakMemoryMegabytes()));
    }
}
