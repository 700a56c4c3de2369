package io.quicksizer.processes.policy;

import java.util.List;

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
     * A rule fits if all four facts are in its ranges.
     *
     * @param name in words
     * @param totalDays days of the revision
     * @param customShare share of them that is Custom, 0..1
     * @param yearsBelowMinimum active years below the catalogue's minimum
     * @param catalogueAgeDays days since the catalogue version was published
     * @param levels how many levels sign, from the first; 0 if nobody does
     * @param reason why, for the people who sign
     */
    public record Rule(
            String name,
            PolicyRange totalDays,
            PolicyRange customShare,
            PolicyRange yearsBelowMinimum,
            PolicyRange catalogueAgeDays,
            int levels,
            String reason) {}

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
