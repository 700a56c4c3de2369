package io.quicksizer.web.policy;

import io.quicksizer.db.common.FourEyesRule;
import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.workers.policy.PolicyEntry;
import io.quicksizer.workers.policy.PolicyEntry.LevelEntry;
import io.quicksizer.workers.policy.PolicyEntry.RangeEntry;
import io.quicksizer.workers.policy.PolicyEntry.RuleEntry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Form fields of a draft: {@code rules[0].totalDays.upTo}, {@code levels[1].group} and so on. A rule with a missing
 * field is rejected: the page may have been rendered by a version that has other facts, and a missing limit must not be
 * read as no limit.
 */
final class PolicyForm {
    /** Maximum number of rows read; the policy permits fewer. */
    private static final int MOST_ROWS = 50;

    private final Map<String, String> fields;

    PolicyForm(Map<String, String> fields) {
        this.fields = fields;
    }

    PolicyEntry entry() {
        return new PolicyEntry(rows("rules", this::rule), rows("levels", this::level), fourEyes());
    }

    /** Returns the entry after a button has added or removed a row; nothing is stored. */
    static PolicyEntry changed(PolicyEntry entry, String action) {
        List<RuleEntry> rules = new ArrayList<>(entry.rules());
        List<LevelEntry> levels = new ArrayList<>(entry.levels());
        if (action.equals("add-rule")) {
            rules.add(RuleEntry.EMPTY);
        } else if (action.equals("add-level")) {
            levels.add(LevelEntry.EMPTY);
        } else if (action.equals("remove-level") && !levels.isEmpty()) {
            levels.removeLast();
        } else if (action.matches("remove-rule-\\d{1,2}")) {
            int row = Integer.parseInt(action.substring("remove-rule-".length()));
            if (row < rules.size()) {
                rules.remove(row);
            }
        }
        return new PolicyEntry(rules, levels, entry.fourEyes());
    }

    /** Returns the strict rule unless the relaxed one was chosen. */
    private FourEyesRule fourEyes() {
        return typed("fourEyes").equals(FourEyesRule.SUBMITTER.name())
                ? FourEyesRule.SUBMITTER
                : FourEyesRule.CONTRIBUTORS;
    }

    private <T> List<T> rows(String name, IntFunction<T> row) {
        List<T> rows = new ArrayList<>();
        String begin = name + "[";
        for (int at = 0; at < MOST_ROWS; at++) {
            String prefix = begin + at + "].";
            if (fields.keySet().stream().noneMatch(field -> field.startsWith(prefix))) {
                return rows;
            }
            rows.add(row.apply(at));
        }
        return rows;
    }

    private RuleEntry rule(int row) {
        String path = "rules[" + row + "].";
        return new RuleEntry(sent(path + "name"), ranges(path), sent(path + "levels"), sent(path + "reason"));
    }

    private LevelEntry level(int row) {
        String path = "levels[" + row + "].";
        return new LevelEntry(
                typed(path + "group"), typed(path + "limit"), typed(path + "reminder"), typed(path + "escalateTo"));
    }

    private Map<PolicyFact, RangeEntry> ranges(String path) {
        Map<PolicyFact, RangeEntry> ranges = new EnumMap<>(PolicyFact.class);
        for (PolicyFact fact : PolicyFact.values()) {
            ranges.put(fact, range(path + fact.variable()));
        }
        return ranges;
    }

    private RangeEntry range(String path) {
        return new RangeEntry(sent(path + ".moreThan"), sent(path + ".upTo"));
    }

    private String sent(String field) {
        String typed = fields.get(field);
        if (typed == null) {
            throw ShownAgain.outdated("The form has no field " + field + "; open the page again");
        }
        return typed;
    }

    private String typed(String field) {
        return fields.getOrDefault(field, "");
    }
}
