package io.quicksizer.web.budget;

import io.quicksizer.workers.budget.Budget;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.sizing.TypedNumber;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request, as the query of the page's address.
 *
 * @param target days as typed, with a comma or a point; null or empty before the first request
 * @param from which line items may be proposed
 */
@ReadByTemplates
public record FitForm(@Nullable String target, Budget.@Nullable Candidates from) {
    private static final int LONGEST = 20;

    /** Returns the input as typed. */
    public String typed() {
        return target == null ? "" : target.strip();
    }

    /** Returns which line items may be proposed; by default those of the chosen scope types. */
    public Budget.Candidates candidates() {
        return from == null ? Budget.Candidates.SCOPE : from;
    }

    boolean asks() {
        return !typed().isEmpty();
    }

    /** Parses the typed number. */
    TypedNumber number() {
        return typed().length() <= LONGEST ? TypedNumber.of(typed()) : new TypedNumber.Unreadable();
    }

    /** Returns the budget; empty if the input is not a number or is ambiguous. */
    Optional<Budget> budget() {
        return number() instanceof TypedNumber.Read(BigDecimal value)
                ? Optional.of(new Budget(value, candidates()))
                : Optional.empty();
    }
}
