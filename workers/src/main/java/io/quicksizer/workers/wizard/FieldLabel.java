package io.quicksizer.workers.wizard;

import io.quicksizer.workers.wizard.entry.ContextEntry;
import io.quicksizer.workers.wizard.entry.ContextText;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.ReviewEntry;
import io.quicksizer.workers.wizard.entry.ScenariosEntry;
import io.quicksizer.workers.wizard.entry.ScopeEntry;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The label of a field, from its path in the submission: {@code services[2].days} is "Row 3, days". */
public final class FieldLabel {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry(ContextEntry.DURATION_YEARS, "Duration"),
            Map.entry(ContextEntry.SPREAD_PRESET, "Spread"),
            Map.entry("spread", "Spread"),
            Map.entry(ScopeEntry.SCOPE_TYPES, "Scope types"),
            Map.entry(ScopeEntry.CONFIRM_DROP, "Scope types"),
            Map.entry(ScenariosEntry.GROUPS, "Line items"),
            Map.entry(SizingEntry.LINES, "Sizes"),
            Map.entry(ExpertEntry.SERVICES, "Services"),
            Map.entry(Intent.ACTION, "What next?"),
            Map.entry(ReviewEntry.JUMP_TO, "Step"),
            Map.entry("decision", "Decision"),
            Map.entry(ReviewEntry.COMMENT, "Comment"));
    private static final Pattern YEAR = Pattern.compile("y([1-5])");
    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d{1,6})](?:\\.(\\w+))?.*");

    private FieldLabel() {}

    /** Returns the label, or the path itself for a field that no form shows. */
    public static String of(String path) {
        Matcher year = YEAR.matcher(path);
        if (year.matches()) {
            return "Year " + year.group(1);
        }
        Matcher row = ROW.matcher(path);
        if (row.matches()) {
            return row.group(1).equals(ExpertEntry.SERVICES)
                    ? "Row " + (Integer.parseInt(row.group(2)) + 1) + member(row.group(3))
                    : label(row.group(1));
        }
        return label(path);
    }

    private static String label(String field) {
        return Arrays.stream(ContextText.values())
                .filter(text -> text.field().equals(field))
                .findFirst()
                .map(ContextText::label)
                .orElseGet(() -> LABELS.getOrDefault(field, field));
    }

    private static String member(String name) {
        return name == null ? "" : ", " + (name.equals(ExpertEntry.LINE_ITEM) ? "line item" : name);
    }
}
