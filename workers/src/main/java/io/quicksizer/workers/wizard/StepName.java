package io.quicksizer.workers.wizard;

import io.quicksizer.processes.model.Step;
import java.util.Locale;
import java.util.ResourceBundle;

/** The names of the steps, from the texts that pages and mails have as well. */
public final class StepName {
    private StepName() {}

    /** The step's name in English. */
    public static String of(Step step) {
        return ResourceBundle.getBundle("wizard.steps", Locale.ROOT).getString("step." + step.name());
    }
}
