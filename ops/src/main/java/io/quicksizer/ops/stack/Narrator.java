package io.quicksizer.ops.stack;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The output of the launcher to the user. */
final class Narrator {

    private final PrintStream out;

    Narrator(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Prints a line for a part that is ready. */
    void ready(Component component, Duration took) {
        say("✓ %-28s %-46s %s".formatted(component.title(), component.address(), seconds(took)));
    }

    void stopped(Component component, Duration took) {
        say("· %-28s stopped %38s %s".formatted(component.part().title(), "", seconds(took)));
    }

    /** Prints the error and the remedy, followed by the last lines of a log. */
    void failure(String sentence, Path log, List<String> tail) {
        say("✗ " + sentence);
        if (!tail.isEmpty()) {
            say("  the last lines of %s:".formatted(log));
            tail.forEach(line -> say("  | " + line));
        }
    }

    void failure(String sentence) {
        say("✗ " + sentence);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%5.1f s", duration.toMillis() / 1000.0);
    }
}
