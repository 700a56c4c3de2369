package io.quicksizer.workers.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.MessageWord;
import java.util.Locale;
import java.util.ResourceBundle;

/** The names of the steps, from the texts that pages and mails also use. */
public final class StepName {
    private StepName() {}

    /** Returns the step's name as an argument of messages. */
    public static MessageWord word(Step step) {
        return MessageWord.of("step." + step.name(), of(step));
    }

    /** Returns the step's name in English. */
    public static String of(Step step) {
        return ResourceBundle.getBundle("wizard.steps", Locale.ROOT).getString("step." + step.name());
    }
}
