package io.quicksizer.ops.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of {@code docs/runbooks} with the commands in its code blocks of the language {@code sh}.
 *
 * @param name of the file, without its extension
 * @param checks commands of the section <em>Check</em>, in their order
 * @param actions commands of the section <em>Action</em>, in their order
 */
public record Runbook(String name, List<Command> checks, List<Command> actions) {
    private static final Path FOLDER = Path.of(System.getProperty("quicksizer.checkout", ".."), "docs", "runbooks");
    private static final Pattern FENCE = Pattern.compile("(?ms)^( *)```sh\\n(.*?)^ *```$");
    private static final Pattern SHOWS = Pattern.compile("(?m)^# shows: (.+)$");

    /**
     * A code block of a page.
     *
     * @param text the commands, to be run in a shell
     * @param shows expected output as regular expressions; empty when nothing is promised
     */
    public record Command(String text, List<Pattern> shows) {
        private static Command of(String indent, String block) {
            String text = block.replaceAll("(?m)^" + indent, "").strip();
            return new Command(
                    text,
                    SHOWS.matcher(text)
                            .results()
                            .map(found -> Pattern.compile(found.group(1).strip()))
                            .toList());
        }

        /** Returns whether an output matches all expectations. */
        public boolean isShownBy(String output) {
            return shows.stream().allMatch(pattern -> pattern.matcher(output).find());
        }
    }

    /** Reads a page by its name. */
    public static Runbook named(String name) {
        return read(FOLDER.resolve(name + ".md"));
    }

    /** Reads every page but the overview. */
    public static List<Runbook> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .map(Runbook::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Runbook read(Path file) {
        try {
            String page = Files.readString(file);
            String name = file.getFileName().toString().replace(".md", "");
            return new Runbook(name, commands(page, "Check"), commands(page, "Action"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Command> commands(String page, String section) {
        return Stream.of(page.split("(?m)^## "))
                .filter(part -> part.startsWith(section + "\n"))
                .flatMap(part -> FENCE.matcher(part).results())
                .map(fence -> Command.of(fence.group(1), fence.group(2)))
                .toList();
    }
}
