package io.quicksizer.web.catalogue;

import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.workers.catalogue.ChangingPolicyValues.Wanted;
import io.quicksizer.workers.catalogue.PolicyValueEntry;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.sizing.PlainFigure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy value of a version, with an input field while it is a draft.
 *
 * @param value the stored value
 * @param typed content of the field
 * @param seen the value when the field was rendered
 * @param theirs the value that somebody else stored after the person had read it; null if nobody did
 * @param problems sentences about what is wrong with the input
 */
@ReadByTemplates
public record PolicyValueRow(
        String key,
        BigDecimal value,
        String unit,
        String source,
        String typed,
        String seen,
        @Nullable BigDecimal theirs,
        List<String> problems) {

    static PolicyValueRow of(PolicyValueEntry entry, Optional<Wanted> wanted, FieldProblems problems) {
        String stored = PlainFigure.text(entry.value());
        return new PolicyValueRow(
                entry.key(),
                entry.value(),
                entry.unit(),
                entry.source(),
                wanted.map(Wanted::typed).orElse(stored),
                stored,
                wanted.map(Wanted::seen)
                        .filter(seen -> !seen.isEmpty() && !seen.equals(stored))
                        .map(seen -> entry.value())
                        .orElse(null),
                problems.at(entry.key()));
    }
}
