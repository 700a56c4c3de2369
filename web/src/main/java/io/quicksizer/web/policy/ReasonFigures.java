package io.quicksizer.web.policy;

import io.quicksizer.workers.policy.PolicyEntry;
import io.quicksizer.workers.policy.PolicyEntry.RangeEntry;
import io.quicksizer.workers.policy.PolicyEntry.RuleEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers in the text of a rule that are not among its limits, which hints at a changed limit and an outdated text. */
final class ReasonFigures {
    private static final Pattern FIGURE = Pattern.compile("\\d{1,9}(?:[.]\\d{1,2})?");

    private ReasonFigures() {}

    /** Returns these numbers for each rule, in the order of the rules. */
    static List<List<String>> of(PolicyEntry entry) {
        return entry.rules().stream().map(ReasonFigures::stray).toList();
    }

    private static List<String> stray(RuleEntry rule) {
        List<BigDecimal> limits = new ArrayList<>();
        rule.ranges().values().stream()
                .flatMap(ReasonFigures::sides)
                .filter(side -> FIGURE.matcher(side).matches())
                .forEach(side -> limits.add(new BigDecimal(side)));
        return FIGURE.matcher(rule.reason())
                .results()
                .map(MatchResult::group)
                .filter(figure -> limits.stream().noneMatch(limit -> limit.compareTo(new BigDecimal(figure)) == 0))
                .distinct()
                .toList();
    }

    private static Stream<String> sides(RangeEntry range) {
        return Stream.of(range.moreThan(), range.upTo());
    }
}
