package io.quicksizer.ops.stack;

import io.quicksizer.ops.journey.ComponentFigures;
import io.quicksizer.ops.journey.DemoStory;
import io.quicksizer.ops.journey.FirstCatalogue;
import io.quicksizer.ops.journey.Journey;
import io.quicksizer.ops.process.StackFailure;
import io.quicksizer.ops.process.Usage;
import io.quicksizer.ops.process.UsageSampler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The main phase of a run, once the stack is ready: people use the stack, or a single journey is run. */
final class Session {

    /** Created by the build from the text files in the repository. */
    private static final String DEMO_WORKBOOK = "workers/target/demo-workbook.xlsx";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final StackOptions options;
    private final Checkout checkout;
    private final Stack stack;
    private final UsageSampler sampler;
    private final Narrator narrator;
    private final StackClock stackClock;

    Session(
            StackOptions options,
            Checkout checkout,
            Stack stack,
            UsageSampler sampler,
            Narrator narrator,
            StackClock stackClock) {
        this.stackClock = stackClock;
        this.options = options;
        this.checkout = checkout;
        this.stack = stack;
        this.sampler = sampler;
        this.narrator = narrator;
    }

    /** @throws StackFailure when the journey fails */
    int run() {
        if (options.once()) {
            takeJourney();
            return 0;
        }
        if (options.parts().contains(Part.WEB)) {
            offerCatalogue();
        }
        OptionalInt ended = options.demo() ? playStory() : OptionalInt.empty();
        if (ended.isPresent()) {
            return ended.getAsInt();
        }
        welcome();
        var supervision = stack.supervision();
        while (supervision.restartDead()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return 1;
    }

    /** A failure is only reported, because a workbook can also be imported in the portal. */
    private void offerCatalogue() {
        var workbook = workbook();
        try {
            new FirstCatalogue(options.ports().http(Port.WEB))
                    .publish(workbook)
                    .ifPresent(lineItems -> narrator.say("Published the catalogue of %s: %d line items to size"
                            .formatted(workbook.getFileName(), lineItems)));
        } catch (StackFailure failure) {
            narrator.say("! No catalogue was published: " + failure.getMessage());
        }
    }

    private OptionalInt playStory() {
        var story = new DemoStory(options.ports().http(Port.WEB), stackClock, narrator::say);
        return new DemoRun(() -> story.play(ZonedDateTime.now()), narrator::say, checkout.terminal()).play();
    }

    private Path workbook() {
        return options.workbook().orElseGet(() -> checkout.root().resolve(DEMO_WORKBOOK));
    }

    private void takeJourney() {
        var workbook = workbook();
        if (!Files.isReadable(workbook)) {
            throw new StackFailure(
                    "The workbook %s does not exist; build it with ./mvnw package -DskipTests, or use --workbook."
                            .formatted(workbook));
        }
        var signed = new Journey(options.ports().http(Port.WEB), workbook, options.out(), narrator::say).take();
        sampler.sample();
        var report = signed.report(figures(), megabytes(sampler.peakTotal()), narrator::say);
        narrator.say("Report written to %s, documents to the same folder".formatted(report));
    }

    private List<ComponentFigures> figures() {
        var times = stack.timesToReady();
        var usage = sampler.usage();
        return options.parts().stream()
                .sorted()
                .map(part -> figures(part, times.getOrDefault(part, Duration.ZERO), usage.get(part.id())))
                .toList();
    }

    private static ComponentFigures figures(Part part, Duration toReady, Usage usage) {
        return new ComponentFigures(
                part.id(), toReady.toMillis() / 1000.0, megabytes(usage.peakMemoryBytes()), usage.cpuSeconds());
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    private void welcome() {
        sampler.sample();
        narrator.say("");
        var ports = options.ports();
        tellAddress(Part.WEB, "Portal", ports.http(Port.WEB));
        tellAddress(Part.TASKLIST, "Tasklist", ports.http(Port.TASKLIST) + "/tasklist");
        tellAddress(Part.TASKLIST, "Operate", ports.http(Port.TASKLIST) + "/operate");
        if (options.parts().stream().anyMatch(Set.of(Part.WEB, Part.TASKLIST)::contains)) {
            narrator.say("  Sign in as %s; the password is the name.".formatted(String.join(", ", DemoUsers.NAMES)));
        }
        if (options.parts().contains(Part.WORKERS)) {
            narrator.say("  Mails     %s".formatted(options.data().resolve("mails")));
        }
        narrator.say("  Logs      %s".formatted(options.data().resolve("logs")));
        narrator.say("  Memory    %,d MB. Ctrl-C stops everything.".formatted(megabytes(sampler.peakTotal())));
    }

    private void tellAddress(Part part, String title, String address) {
        if (options.parts().contains(part)) {
            narrator.say("  %-9s %s".formatted(title, address));
        }
    }
}
