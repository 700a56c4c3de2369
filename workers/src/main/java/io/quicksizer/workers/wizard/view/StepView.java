package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The content of a step. */
public interface StepView {

    /** Returns the content of the inputs: the stored values, or what was typed instead and not accepted. */
    StepEntry entry();

    /** Adds the variables of the form that are not input fields; labels are in English, like the forms. */
    void complete(Map<String, @Nullable Object> form);
}
