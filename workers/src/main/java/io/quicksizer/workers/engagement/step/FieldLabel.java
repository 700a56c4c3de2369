package io.quicksizer.workers.engagement.step;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people read at a field, from its path in the submission: {@code services[2].days} is "Row 3, days". */
public final class FieldLabel {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("name", "Name"),
            Map.entry("customer", "Customer"),
            Map.entry("opportunity", "Opportunity"),
            Map.entry("notes", "Notes"),
            Map.entry("durationYears", "Duration"),
            Map.entry("spreadPreset", "Spread"),
            Map.entry("spread", "Spread"),
            Map.entry("scopeTypes", "Scope"),
            Map.entry("confirmDrop", "Scope"),
            Map.entry("groups", "Scenarios"),
            Map.entry("lines", "Sizes"),
            Map.entry("services", "Services"),
            Map.entry("action", "What next?"),
            Map.entry("jumpTo", "Step"),
            Map.entry("decision", "Decision"),
            Map.entry("comment", "Comment"));
    private static final Map<String, String> MEMBERS =
            Map.of("lineItem", "scenario", "service", "service", "name", "name", "days", "days", "note", "note");
    private static final Pattern YEAR = Pattern.compile("y([1-5])");
    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d{1,6})](?:\\.(\\w+))?.*");

    private FieldLabel() {}

    /** The label; the path itself for a field that no form shows. */
    public static String of(String path) {
        Matcher year = YEAR.matcher(path);
        if (year.matches()) {
            return "Year " + year.group(1);
        }
        Matcher row = ROW.matcher(path);
        if (row.matches()) {
            return row.group(1).equals("services")
                    ? "Row " + (Integer.parseInt(row.group(2)) + 1) + member(row.group(3))
                    : LABELS.getOrDefault(row.group(1), row.group(1));
        }
        return LABELS.getOrDefault(path, path);
    }

    private static String member(String name) {
        return name == null ? "" : ", " + MEMBERS.getOrDefault(name, name);
    }
}
