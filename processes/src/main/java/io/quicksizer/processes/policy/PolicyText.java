package io.quicksizer.processes.policy;

import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.policy.PolicyRules.Level;
import io.quicksizer.processes.policy.PolicyRules.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Conversion between policy rules and FEEL. */
final class PolicyText {
    private static final Pattern LEVEL =
            Pattern.compile("\\{level: (\\d+), group: \"([\\w-]+)\", timeLimit: \"P(\\d+)D\", reminder: \"P(\\d+)D\","
                    + " escalateTo: \"([\\w-]+)\", reason: signOffRoute\\.reason}");

    private PolicyText() {}

    /** Returns the text as a FEEL string literal. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static String unquoted(String cell) {
        boolean isQuoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return isQuoted
                ? cell.substring(1, cell.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
                : cell;
    }

    /** Returns the first {@code count} levels as a FEEL list of contexts. */
    static String levels(List<Level> levels, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> level(number, levels.get(number - 1)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String level(int number, Level level) {
        return "{level: %d, group: %s, timeLimit: \"P%dD\", reminder: \"P%dD\", escalateTo: %s, reason: signOffRoute.reason}"
                .formatted(
                        number,
                        quoted(level.group()),
                        level.limitDays(),
                        level.reminderDays(),
                        quoted(level.escalateTo()));
    }

    /** Parses the levels of a cell; empty if a list of levels can't express it. */
    static Optional<List<Level>> levels(String cell) {
        List<Level> levels = LEVEL.matcher(cell)
                .results()
                .map(found -> new Level(
                        found.group(2),
                        Integer.parseInt(found.group(3)),
                        Integer.parseInt(found.group(4)),
                        found.group(5)))
                .toList();
        return levels(levels, levels.size()).equals(cell) ? Optional.of(levels) : Optional.empty();
    }

    /**
     * Parses a row of the route table; empty if a rule can't express it.
     *
     * @param inputs expressions of the table's inputs, in order; a fact without a column may have any figure
     */
    static Optional<Rule> rule(List<String> inputs, PolicyTable.Row row) {
        List<String> outputs = row.cells().subList(inputs.size(), row.cells().size());
        Map<PolicyFact, PolicyRange> ranges = new EnumMap<>(PolicyFact.class);
        for (int column = 0; column < inputs.size(); column++) {
            String test = row.cells().get(column);
            PolicyFact fact = PolicyFact.of(inputs.get(column)).orElse(null);
            PolicyRange range =
                    fact == null ? null : PolicyRange.read(test, fact.isWhole()).orElse(null);
            if (fact == null || range == null || ranges.put(fact, range) != null) {
                return Optional.empty();
            }
        }
        return outputs.size() < 2
                ? Optional.empty()
                : PolicyRoute.read(outputs.get(0))
                        .map(route -> new Rule(row.description(), ranges, route.levels(), unquoted(outputs.get(1))));
    }

    /** Escapes text for an XML element. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
