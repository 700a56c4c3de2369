package io.quicksizer.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of calls in docs/api.md lists every path of the API. */
class CallsAreDocumentedTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern ROW = Pattern.compile("^\\| (`[A-Z`/].*?) \\|");
    private static final Pattern PATH = Pattern.compile("`(?:[A-Z]+ )?(/[^`?]*)[^`]*`");

    @Test
    void every_path_has_a_row() throws IOException {
        Set<String> documented = documented();
        Set<String> missing = new TreeSet<>();
        new ObjectMapper()
                .readTree(DOCS.resolve("openapi.json").toFile())
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> missing.add(plain(path.replace("/api/v1", ""))));

        missing.removeAll(documented);

        assertThat(missing).as("paths without a row in docs/api.md").isEmpty();
    }

    /** A path after the first of a row may name only what differs from it at the end. */
    private static Set<String> documented() throws IOException {
        Set<String> paths = new TreeSet<>();
        for (String line : Files.readAllLines(DOCS.resolve("api.md"))) {
            ROW.matcher(line).results().map(row -> row.group(1)).forEach(row -> {
                List<String> named = PATH.matcher(row)
                        .results()
                        .map(CallsAreDocumentedTest::path)
                        .toList();
                paths.addAll(named);
                named.stream()
                        .limit(1)
                        .map(first -> first.substring(0, first.lastIndexOf('/')))
                        .forEach(parent -> named.stream().skip(1).forEach(end -> paths.add(parent + end)));
            });
        }
        return paths;
    }

    private static String path(MatchResult found) {
        return plain(found.group(1));
    }

    private static String plain(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
