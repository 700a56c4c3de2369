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
 * The rules of a policy as they were typed.
 *
 * @param rules each with its ranges and what it asks for
 * @param levels who signs, in this order
 * @param fourEyes who does not
 */
public record PolicyEntry(List<RuleEntry> rules, List<LevelEntry> levels, FourEyesRule fourEyes) {
    public PolicyEntry {
        rules = List.copyOf(rules);
        levels = List.copyOf(levels);
    }

    /** A rule; a limit that is left empty is none. */
    public record RuleEntry(String name, Map<PolicyFact, RangeEntry> ranges, String levels, String reason) {
        /** A rule that fits anything and asks the first level. */
        public static final RuleEntry EMPTY = new RuleEntry("", Map.of(), "1", "");

        /** Completes the ranges. */
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
