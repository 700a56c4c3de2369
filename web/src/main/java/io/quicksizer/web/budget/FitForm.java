package io.quicksizer.web.budget;

import io.quicksizer.workers.budget.Budget;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.math.BigDecimal;
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

    /** What was typed, to be shown again. */
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

    /** Whether what was typed is a number at all. */
    boolean readable() {
        return typed().length() <= LONGEST && typed().matches("-?\\d+([.,]\\d+)?");
    }

    Budget budget() {
        return new Budget(new BigDecimal(typed().replace(',', '.')), candidates());
    }
}
