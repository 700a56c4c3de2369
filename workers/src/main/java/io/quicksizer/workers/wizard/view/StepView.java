package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The content of a step. */
public interface StepView {

    /** The content of the inputs: what is stored, and over it what was typed and not accepted. */
    StepEntry entry();

    /** Adds the variables of the form that are none of its fields; labels are in English, as the forms are. */
    void complete(Map<String, @Nullable Object> form);
}
