package io.quicksizer.processes.policy;

import io.quicksizer.processes.model.PolicyFact;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An approval policy as people change it: rules about the facts of a revision, each of which asks the first so many of
 * the levels. Whether exactly one rule fits any facts is checked by {@link ApprovalPolicy#possibleDecisions}.
 *
 * @param rules in the order in which they are read; the order decides nothing
 * @param levels who signs, in this order
 */
public record PolicyRules(List<Rule> rules, List<Level> levels) {
    /** Most rules: more than people can keep in view. */
    public static final int MOST_RULES = 12;
    /** Most levels of sign-off. */
    public static final int MOST_LEVELS = 3;

    /** Copies the lists. */
    public PolicyRules {
        rules = List.copyOf(rules);
        levels = List.copyOf(levels);
    }

    /**
     * A rule fits if every fact is in its range.
     *
     * @param name in words
     * @param ranges a range for each fact; a fact that is not given has any figure
     * @param levels how many levels sign, from the first; 0 if nobody does
     * @param reason why, for the people who sign
     */
    public record Rule(String name, Map<PolicyFact, PolicyRange> ranges, int levels, String reason) {
        /** Completes the ranges. */
        public Rule {
            Map<PolicyFact, PolicyRange> all = new EnumMap<>(PolicyFact.class);
            for (PolicyFact fact : PolicyFact.values()) {
                all.put(fact, ranges.getOrDefault(fact, PolicyRange.ANY));
            }
            ranges = Collections.unmodifiableMap(all);
        }

        /** The figures of a fact that the rule fits. */
        public PolicyRange range(PolicyFact fact) {
            return ranges.getOrDefault(fact, PolicyRange.ANY);
        }
    }

    /**
     * A level of sign-off.
     *
     * @param group whose members are asked
     * @param limitDays whole days that they have, at least 1
     * @param reminderDays whole days after which they are reminded, less than the limit
     * @param escalateTo the group that is asked when the limit passes
     */
    public record Level(String group, int limitDays, int reminderDays, String escalateTo) {}
}
