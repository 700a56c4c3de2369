package io.quicksizer.workers.policy;

import io.quicksizer.db.common.FourEyesRule;
import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.policy.PolicyRules;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a policy as they were entered in the form.
 *
 * @param rules the rules with their ranges and the number of levels that they require
 * @param levels the levels of sign-off, in order
 * @param fourEyes who may not sign off
 */
public record PolicyEntry(List<RuleEntry> rules, List<LevelEntry> levels, FourEyesRule fourEyes) {
    public PolicyEntry {
        rules = List.copyOf(rules);
        levels = List.copyOf(levels);
    }

    /** A rule; an empty limit means no limit. */
    public record RuleEntry(String name, Map<PolicyFact, RangeEntry> ranges, String levels, String reason) {
        /** A rule that matches everything and requires the first level. */
        public static final RuleEntry EMPTY = new RuleEntry("", Map.of(), "1", "");

        /** Adds an empty range for each missing fact. */
        public RuleEntry {
            Map<PolicyFact, RangeEntry> all = new EnumMap<>(PolicyFact.class);
            for (PolicyFact fact : PolicyFact.values()) {
                all.put(fact, ranges.getOrDefault(fact, RangeEntry.EMPTY));
            }
            ranges = Collections.unmodifiableMap(all);
        }

        RangeEntry range(PolicyFact fact) {
            return ranges.getOrDefault(fact, RangeEntry.EMPTY);
        }
    }

    /**
     * Range of a fact.
     *
     * @param moreThan exclusive lower limit
     * @param upTo inclusive upper limit
     */
    public record RangeEntry(String moreThan, String upTo) {
        static final RangeEntry EMPTY = new RangeEntry("", "");
    }

    /**
     * A level of sign-off.
     *
     * @param group the group whose members are asked
     * @param limit time limit in days
     * @param reminder days until the reminder
     * @param escalateTo group that is asked when the time limit has passed
     */
    public record LevelEntry(String group, String limit, String reminder, String escalateTo) {
        /** A new level without groups. */
        public static final LevelEntry EMPTY = new LevelEntry("", "3", "1", "");
    }

    /** Returns the form input that corresponds to the rules. */
    public static PolicyEntry of(PolicyRules policy, FourEyesRule fourEyes) {
        return new PolicyEntry(
                policy.rules().stream()
                        .map(rule -> new RuleEntry(
                                rule.name(), ranges(rule), Integer.toString(rule.levels()), rule.reason()))
                        .toList(),
                policy.levels().stream()
                        .map(level -> new LevelEntry(
                                level.group(),
                                Integer.toString(level.limitDays()),
                                Integer.toString(level.reminderDays()),
                                level.escalateTo()))
                        .toList(),
                fourEyes);
    }

    private static Map<PolicyFact, RangeEntry> ranges(PolicyRules.Rule rule) {
        Map<PolicyFact, RangeEntry> ranges = new EnumMap<>(PolicyFact.class);
        rule.ranges()
                .forEach((fact, range) ->
                        ranges.put(fact, new RangeEntry(typed(fact, range.moreThan()), typed(fact, range.upTo()))));
        return ranges;
    }

    private static String typed(PolicyFact fact, @Nullable BigDecimal figure) {
        return figure == null ? "" : fact.typed(figure).toPlainString();
    }
}
