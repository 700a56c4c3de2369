package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.wizard.entry.EntryValues;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Conversion of a step's content to the variables of its form in Tasklist, which the API returns as well
 * (docs/forms.md).
 */
public final class FormVariables {
    private FormVariables() {}

    /** Returns the variables, with numbers as numbers and keys as text. */
    public static Map<String, @Nullable Object> of(StepView view) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>(EntryValues.of(view.entry()));
        view.complete(form);
        return form;
    }
}
