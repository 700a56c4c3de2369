package io.quicksizer.workers.howto;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of docs/how-to that names the files of a change, and the sources that it is about. */
public final class HowTo {
    /** The description of the API, which is generated and named like a source. */
    public static final String DESCRIPTION = "docs/openapi.json";

    private static final Path ROOT = Path.of("..");
    private static final Pattern FILE = Pattern.compile("^(?:\\d+\\.|\\*) `([^`]+)`", Pattern.MULTILINE);

    private final String page;

    public HowTo(String page) {
        this.page = text(ROOT.resolve("docs/how-to").resolve(page));
    }

    /** The files that every such change touches. */
    public List<String> files() {
        return named(page.split("(?m)^## ", 2)[0]);
    }

    /** The files below a heading. */
    public List<String> files(String heading) {
        return named(page.split("(?m)^## " + Pattern.quote(heading) + "$", 2)[1].split("(?m)^## ", 2)[0]);
    }

    /** The files of all parts of the page. */
    public Set<String> all() {
        return new TreeSet<>(named(page));
    }

    private static List<String> named(String text) {
        return FILE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The main sources, and the description of the API, whose text has the pattern. */
    public static Set<String> sources(String pattern) throws IOException {
        Pattern searched = Pattern.compile(pattern);
        Set<String> files = new TreeSet<>();
        for (String module : List.of("db", "processes", "workers", "web", "ops")) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                all.filter(Files::isRegularFile)
                        .map(file -> ROOT.relativize(file).toString())
                        .filter(file -> mentions(file, searched))
                        .forEach(files::add);
            }
        }
        if (mentions(DESCRIPTION, searched)) {
            files.add(DESCRIPTION);
        }
        return files;
    }

    /** Returns whether a file has the pattern. */
    public static boolean mentions(String file, Pattern searched) {
        return searched.matcher(text(ROOT.resolve(file))).find();
    }

    /** Fonts and pictures hold no text. */
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException binary) {
            return "";
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }
}
