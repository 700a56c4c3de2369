package io.quicksizer.web.catalogue;

import io.quicksizer.workers.catalogue.ChangingPolicyValues.Wanted;
import io.quicksizer.workers.catalogue.PolicyValueEntry;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.sizing.PlainFigure;
import io.quicksizer.workers.sizing.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A policy value of a version, with an input field while it is a draft.
 *
 * @param value the stored value
 * @param typed content of the field
 * @param seen the value when the field was rendered
 * @param problems problems with the input
 */
@ReadByTemplates
public record PolicyValueRow(
        String key, BigDecimal value, String unit, String source, String typed, String seen, List<Wrong> problems) {

    /**
     * A problem.
     *
     * @param code message key
     * @param arguments arguments of the message
     * @param message in English
     */
    public record Wrong(String code, List<String> arguments, String message) {}

    static PolicyValueRow of(PolicyValueEntry entry, Optional<Wanted> wanted, List<Problem> problems) {
        String stored = PlainFigure.text(entry.value());
        return new PolicyValueRow(
                entry.key(),
                entry.value(),
                entry.unit(),
                entry.source(),
                wanted.map(Wanted::typed).orElse(stored),
                wanted.map(Wanted::seen).orElse(stored),
                problems.stream()
                        .filter(problem -> problem.field().equals(entry.key()))
                        .map(problem -> new Wrong(problem.code().key(), problem.arguments(), problem.message()))
                        .toList());
    }
}
