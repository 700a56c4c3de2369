package io.quicksizer.workers.policy;

import io.quicksizer.db.common.FourEyesRule;
import io.quicksizer.processes.policy.PolicyRange;
import io.quicksizer.processes.policy.PolicyRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a policy as they were typed.
 *
 * @param rules each with its ranges and what it asks for
 * @param levels who signs, in this order
 * @param fourEyes who does not
 */
public record PolicyEntry(List<RuleEntry> rules, List<LevelEntry> levels, FourEyesRule fourEyes) {
    private static final int PERCENT_DIGITS = 2;

    /** Copies the lists. */
    public PolicyEntry {
        rules = List.copyOf(rules);
        levels = List.copyOf(levels);
    }

    /**
     * A rule; a limit that is left empty is none.
     *
     * @param days person-days
     * @param share percent of them that is Custom, 0..100
     * @param years contract years below the minimum
     * @param age days since the catalogue version was published
     * @param levels how many levels sign
     */
    public record RuleEntry(
            String name,
            RangeEntry days,
            RangeEntry share,
            RangeEntry years,
            RangeEntry age,
            String levels,
            String reason) {
        /** A rule that fits anything and asks the first level. */
        public static final RuleEntry EMPTY =
                new RuleEntry("", RangeEntry.EMPTY, RangeEntry.EMPTY, RangeEntry.EMPTY, RangeEntry.EMPTY, "1", "");
    }

    /**
     * The figures of a fact.
     *
     * @param moreThan not included
     * @param upTo included
     */
    public record RangeEntry(String moreThan, String upTo) {
        static final RangeEntry EMPTY = new RangeEntry("", "");
    }

    /**
     * A level of sign-off.
     *
     * @param group whose members are asked
     * @param limit days that they have
     * @param reminder days after which they are reminded
     * @param escalateTo the group that is asked when the limit passes
     */
    public record LevelEntry(String group, String limit, String reminder, String escalateTo) {
        /** A level that nobody is asked for yet. */
        public static final LevelEntry EMPTY = new LevelEntry("", "3", "1", "");
    }

    /** The input that means these rules. */
    public static PolicyEntry of(PolicyRules policy, FourEyesRule fourEyes) {
        return new PolicyEntry(
                policy.rules().stream()
                        .map(rule -> new RuleEntry(
                                rule.name(),
                                range(rule.totalDays(), 0),
                                range(rule.customShare(), PERCENT_DIGITS),
                                range(rule.yearsBelowMinimum(), 0),
                                range(rule.catalogueAgeDays(), 0),
                                Integer.toString(rule.levels()),
                                rule.reason()))
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

    private static RangeEntry range(PolicyRange range, int shift) {
        return new RangeEntry(
                typed(Optional.ofNullable(range.moreThan()), shift), typed(Optional.ofNullable(range.upTo()), shift));
    }

    private static String typed(Optional<BigDecimal> figure, int shift) {
        return figure.map(value ->
                        value.movePointRight(shift).stripTrailingZeros().toPlainString())
                .orElse("");
    }
}
