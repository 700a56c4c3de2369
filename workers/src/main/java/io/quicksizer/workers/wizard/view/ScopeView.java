package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.wizard.entry.ScopeEntry;
import java.util.List;

/**
 * The content of the step Scope.
 *
 * @param types all scope types of the catalogue
 * @param asksToDrop whether the choice leaves out line items, which has to be confirmed
 */
public record ScopeView(ScopeEntry entry, List<Type> types, boolean asksToDrop) implements StepView {

    /**
     * A scope type.
     *
     * @param scenarios how many line items it has
     */
    public record Type(String key, String name, int scenarios) {}

    /** Copies the list. */
    public ScopeView {
        types = List.copyOf(types);
    }
}
