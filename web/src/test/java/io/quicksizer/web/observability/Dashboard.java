package io.quicksizer.web.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A dashboard of Grafana. */
record Dashboard(String title, List<String> queries) {
    private static final Path FOLDER = Path.of("..", "ops", "dashboards");
    private static final Pattern NOT_A_METRIC = Pattern.compile(
            "\\{[^}]*}|\"[^\"]*\"|\\[[^]]*]|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern WORD = Pattern.compile("(?<!\\w)[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w)(?!\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");

    static List<Dashboard> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Dashboard::read)
                    .toList();
        }
    }

    private static Dashboard read(Path file) {
        try {
            JsonNode dashboard = new ObjectMapper().readTree(file.toFile());
            return new Dashboard(dashboard.path("title").asText(), dashboard.findValuesAsText("expr"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(file.toString(), unreadable);
        }
    }

    /** The metrics that its queries ask for. */
    Set<String> metrics() {
        Set<String> metrics = new TreeSet<>();
        for (String query : queries) {
            Matcher words = WORD.matcher(NOT_A_METRIC.matcher(query).replaceAll(" "));
            while (words.find()) {
                if (!OPERATORS.contains(words.group())) {
                    metrics.add(words.group());
                }
            }
        }
        return metrics;
    }
}
