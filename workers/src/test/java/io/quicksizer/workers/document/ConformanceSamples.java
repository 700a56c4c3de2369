package io.quicksizer.workers.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Writes documents of every size and script for a validator of PDF files; run by {@code ops/test --only pdf}. */
class ConformanceSamples {

    @Test
    void documents_are_written_for_the_validator() throws IOException {
        Path folder =
                Files.createDirectories(Path.of(System.getProperty("quicksizer.pdf-samples", "target/pdf-samples")));
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        proposals.put("smallest", Proposals.smallest());
        proposals.put("approved", Proposals.approved());
        proposals.put("submitted", Proposals.submitted());
        proposals.put("five-years", Awkward.ofFiveYears());
        proposals.put("two-hundred-services", Awkward.tall());
        proposals.put("scripts-of-the-world", Awkward.worldwide());
        proposals.put("two-hundred-line-items", Proposals.of(200, 10, 5));
        proposals.put("two-hundred-line-items-branded", Branded.withTwoHundredLineItems());
        proposals.put("scripts-of-the-world-branded", Branded.worldwide());
        proposals.put("mixed-directions", Proposals.saying("שלב\u200C 2 (12.5 ימים) شركة 1,234.50\u200B ABC"));
        proposals.put("without-line-items", Proposals.withoutLineItems());
        proposals.put("long-notice", Branded.withLongNotice());
        proposals.put("wide-logo", Branded.withWideLogo());
        proposals.put("high-logo", Branded.withHighLogo());
        for (Map.Entry<String, Proposal> each : proposals.entrySet()) {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
                for (Edition edition : Edition.values()) {
                    PdfProposal pdf =
                            new PdfProposal(DocumentSettings.standard().in(language), edition);
                    String name = each.getKey() + "-" + language + "-"
                            + edition.name().toLowerCase(Locale.ROOT);
                    Files.write(
                            folder.resolve(name + ".pdf"),
                            pdf.render(each.getValue()).bytes());
                }
            }
        }
    }
}
