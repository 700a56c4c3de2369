package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.wizard.entry.ScopeEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of the step Scope.
 *
 * @param asksToDrop whether the choice leaves out line items, which has to be confirmed
 */
public record ScopeView(ScopeEntry entry, List<Type> types, boolean asksToDrop) implements StepView {

    /**
     * A scope type.
     *
     * @param scenarios how many line items it has
     */
    public record Type(String key, String name, int scenarios) {}

    public ScopeView {
        types = List.copyOf(types);
    }

    @Override
    public void complete(Map<String, @Nullable Object> form) {
        form.put("scopeTypeOptions", types.stream().map(ScopeView::option).toList());
        form.put(ScopeEntry.CONFIRM_DROP, false);
        form.put("askDrop", asksToDrop);
    }

    private static Option option(Type type) {
        String count = type.scenarios() == 1 ? "1 scenario" : type.scenarios() + " scenarios";
        return new Option(type.name() + " (" + count + ")", type.key());
    }
}
