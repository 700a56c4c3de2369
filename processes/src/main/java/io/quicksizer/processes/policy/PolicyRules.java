package io.quicksizer.processes.policy;

import io.quicksizer.processes.model.PolicyFact;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Editable form of an approval policy: rules about the facts of a revision, each of which requires the first levels up
 * to a number. Whether exactly one rule matches any facts is checked by {@link ApprovalPolicy#possibleDecisions}.
 *
 * @param rules the rules in display order, which has no effect on the decision
 * @param levels the levels in the order of signing
 */
public record PolicyRules(List<Rule> rules, List<Level> levels) {
    /** Maximum number of rules; more would not be manageable. */
    public static final int MOST_RULES = 12;
    /** Maximum number of levels. */
    public static final int MOST_LEVELS = 3;

    /** Copies the lists. */
    public PolicyRules {
        rules = List.copyOf(rules);
        levels = List.copyOf(levels);
    }

    /**
     * A rule, which matches if every fact is in its range.
     *
     * @param name description
     * @param ranges range of each fact; a missing fact may have any figure
     * @param levels number of levels that sign, from the first; 0 if nobody does
     * @param reason the reason, for the people who sign
     */
    public record Rule(String name, Map<PolicyFact, PolicyRange> ranges, int levels, String reason) {
        /** Adds {@link PolicyRange#ANY} for each missing fact. */
        public Rule {
            Map<PolicyFact, PolicyRange> all = new EnumMap<>(PolicyFact.class);
            for (PolicyFact fact : PolicyFact.values()) {
                all.put(fact, ranges.getOrDefault(fact, PolicyRange.ANY));
            }
            ranges = Collections.unmodifiableMap(all);
        }

        /** Returns the range of a fact. */
        public PolicyRange range(PolicyFact fact) {
            return ranges.getOrDefault(fact, PolicyRange.ANY);
        }
    }

    /**
     * A level of sign-off.
     *
     * @param group the group whose members are asked
     * @param limitDays time limit in whole days, at least 1
     * @param reminderDays whole days until the reminder, less than the limit
     * @param escalateTo group that is asked after the time limit
     */
    public record Level(String group, int limitDays, int reminderDays, String escalateTo) {}
}
