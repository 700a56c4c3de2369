package io.quicksizer.workers.wizard.entry;

import io.quicksizer.processes.model.Step;
import java.util.List;

/**
 * An entry of the step Scope.
 *
 * @param scopeTypes keys of the chosen scope types
 * @param confirmDrop whether the person confirms that line items of other scope types are left out
 */
public record ScopeEntry(Intent intent, Input<List<Input<String>>> scopeTypes, Input<Boolean> confirmDrop)
        implements StepEntry {
    /** Name of the field. */
    public static final String SCOPE_TYPES = "scopeTypes";

    /** Name of the field. */
    public static final String CONFIRM_DROP = "confirmDrop";

    /** Returns an entry of these scope types. */
    public static ScopeEntry of(Intent intent, List<String> keys, boolean confirmed) {
        return new ScopeEntry(intent, EntryTexts.given(keys), Input.of(confirmed));
    }

    @Override
    public Step step() {
        return Step.SCOPE;
    }

    @Override
    public ScopeEntry with(Intent other) {
        return new ScopeEntry(other, scopeTypes, confirmDrop);
    }

    static ScopeEntry read(JsonFields fields) {
        return new ScopeEntry(Intent.NONE, fields.texts(SCOPE_TYPES), fields.flag(CONFIRM_DROP));
    }

    @Override
    public void write(EntryValues values) {
        values.texts(SCOPE_TYPES, scopeTypes);
        values.flag(CONFIRM_DROP, confirmDrop);
    }

    /** Returns the chosen keys, without elements that are not texts. */
    public List<String> keys() {
        return EntryTexts.in(scopeTypes);
    }

    /** Returns whether the entry chooses the scope type. */
    public boolean covers(String scopeType) {
        return keys().contains(scopeType);
    }
}
