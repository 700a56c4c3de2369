package io.quicksizer.web.policy;

import io.quicksizer.workers.policy.PolicyEntry;
import io.quicksizer.workers.policy.PolicyEntry.LevelEntry;
import io.quicksizer.workers.policy.PolicyEntry.RangeEntry;
import io.quicksizer.workers.policy.PolicyEntry.RuleEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Differences between two policies; rules are matched by name. */
final class PolicyChanges {
    private final List<Change> changes = new ArrayList<>();

    /**
     * A difference.
     *
     * @param kind ADDED, REMOVED or CHANGED
     * @param what name of the rule, or number of the level; empty for the four-eyes rule
     * @param isLevel whether it is about a level
     * @param field the changed field; empty unless the kind is CHANGED
     * @param before the old value as typed
     * @param after the new value as typed
     */
    public record Change(String kind, String what, boolean isLevel, String field, String before, String after) {}

    private PolicyChanges() {}

    static List<Change> between(PolicyEntry before, PolicyEntry after) {
        PolicyChanges found = new PolicyChanges();
        found.compare(rules(before), rules(after), false);
        found.compare(levels(before), levels(after), true);
        found.compare(
                "",
                false,
                "fourEyes",
                before.fourEyes().name(),
                after.fourEyes().name());
        return List.copyOf(found.changes);
    }

    private void compare(
            Map<String, Map<String, String>> before, Map<String, Map<String, String>> after, boolean levels) {
        after.forEach((name, fields) -> {
            Map<String, String> old = before.get(name);
            if (old == null) {
                changes.add(new Change("ADDED", name, levels, "", "", ""));
            } else {
                fields.forEach((field, value) -> compare(name, levels, field, old.getOrDefault(field, ""), value));
            }
        });
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> changes.add(new Change("REMOVED", name, levels, "", "", "")));
    }

    private void compare(String name, boolean level, String field, String old, String value) {
        if (!old.equals(value)) {
            changes.add(new Change("CHANGED", name, level, field, old, value));
        }
    }

    private static Map<String, Map<String, String>> rules(PolicyEntry entry) {
        Map<String, Map<String, String>> rules = new LinkedHashMap<>();
        for (RuleEntry rule : entry.rules()) {
            Map<String, String> fields = new LinkedHashMap<>();
            rule.ranges().forEach((fact, range) -> fields.put(fact.variable(), range(range)));
            fields.put("levels", rule.levels());
            fields.put("reason", rule.reason());
            rules.put(rule.name(), fields);
        }
        return rules;
    }

    private static Map<String, Map<String, String>> levels(PolicyEntry entry) {
        Map<String, Map<String, String>> levels = new LinkedHashMap<>();
        for (LevelEntry level : entry.levels()) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("group", level.group());
            fields.put("limit", level.limit());
            fields.put("reminder", level.reminder());
            fields.put("escalateTo", level.escalateTo());
            levels.put(Integer.toString(levels.size() + 1), fields);
        }
        return levels;
    }

    /** Formats a range with symbols that need no translation. */
    private static String range(RangeEntry range) {
        if (range.moreThan().isEmpty() && range.upTo().isEmpty()) {
            return "–";
        }
        if (range.upTo().isEmpty()) {
            return "> " + range.moreThan();
        }
        return range.moreThan().isEmpty() ? "≤ " + range.upTo() : "> " + range.moreThan() + ", ≤ " + range.upTo();
    }
}
