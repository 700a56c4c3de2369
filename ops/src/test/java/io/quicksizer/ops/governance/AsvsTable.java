package io.quicksizer.ops.governance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The page that says, for each requirement of a standard, whether and by what it is met. */
record AsvsTable(String text, List<Row> rows) {

    private static final Pattern ROW =
            Pattern.compile("\\| (V\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| ([^|]+) \\| (met|n/a|open) \\| ([^|]+) \\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** @param why what meets it, why it does not apply, or what is missing */
    record Row(String id, String level, String asks, String state, String why) {

        boolean is(String wanted) {
            return state.equals(wanted);
        }

        List<String> names() {
            return NAME.matcher(why).results().map(name -> name.group(1)).toList();
        }
    }

    static AsvsTable of(String text) {
        return new AsvsTable(
                text,
                ROW.matcher(text)
                        .results()
                        .map(row -> new Row(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5)))
                        .toList());
    }

    /** Rows of each state by level, as the page's own summary writes them. */
    List<String> summary() {
        var lines = new ArrayList<String>();
        Map<String, Predicate<Row>> levels = new LinkedHashMap<>();
        levels.put("1", row -> row.level().equals("1"));
        levels.put("2", row -> row.level().equals("2"));
        levels.put("both", row -> true);
        levels.forEach((level, belongs) -> lines.add("| %s | %d | %d | %d | %d |"
                .formatted(
                        level,
                        count(belongs, "met"),
                        count(belongs, "n/a"),
                        count(belongs, "open"),
                        rows.stream().filter(belongs).count())));
        return List.copyOf(lines);
    }

    private long count(Predicate<Row> belongs, String state) {
        return rows.stream().filter(belongs).filter(row -> row.is(state)).count();
    }

    /**
     * A sentence for each claim to be met whose evidence is missing: {@code exists} knows classes, files and settings.
     */
    List<String> unproven(Predicate<String> exists) {
        var unproven = new ArrayList<String>();
        for (var row : rows) {
            if (row.is("met") && row.names().isEmpty()) {
                unproven.add(row.id() + " is met by nothing that has a name");
            }
            row.names().stream()
                    .filter(name -> !exists.test(name))
                    .map(name -> row.id() + " names " + name + ", which does not exist")
                    .forEach(unproven::add);
        }
        return List.copyOf(unproven);
    }
}
