package io.quicksizer.web.budget;

import io.quicksizer.workers.budget.Budget;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.sizing.TypedNumber;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's request, as the query of the page's address.
 *
 * @param target days as typed, with a comma or a point; null or empty before anything was asked
 * @param from which line items may be proposed
 */
@ReadByTemplates
public record FitForm(@Nullable String target, Budget.@Nullable Candidates from) {
    private static final int LONGEST = 20;

    /** The rejected input, to be shown again. */
    public String typed() {
        return target == null ? "" : target.strip();
    }

    /** The chosen scope types unless something else was asked for. */
    public Budget.Candidates candidates() {
        return from == null ? Budget.Candidates.SCOPE : from;
    }

    boolean asks() {
        return !typed().isEmpty();
    }

    /** Number that was typed, or why it is none. */
    TypedNumber number() {
        return typed().length() <= LONGEST ? TypedNumber.of(typed()) : new TypedNumber.Unreadable();
    }

    /** Budget of the days that were typed; empty if they are no number, or have two readings. */
    Optional<Budget> budget() {
        return number() instanceof TypedNumber.Read(BigDecimal value)
                ? Optional.of(new Budget(value, candidates()))
                : Optional.empty();
    }
}
