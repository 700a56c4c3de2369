package io.quicksizer.workers.engagement.step;

import io.quicksizer.processes.model.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All steps of the wizard, each once. */
public final class Wizard {
    private static final Map<Step, WizardStep> STEPS = new EnumMap<>(Step.class);

    static {
        List.of(
                        new ContextStep(),
                        new ScopeStep(),
                        new ScenariosStep(),
                        new SizingStep(),
                        new ExpertStep(),
                        new ReviewStep())
                .forEach(step -> STEPS.put(step.step(), step));
    }

    private Wizard() {}

    /** Whether the step is one of the wizard; the sign-off is not. */
    public static boolean has(Step step) {
        return STEPS.containsKey(step);
    }

    /**
     * The step's rules.
     *
     * @throws IllegalArgumentException for the sign-off, which is no step of the wizard
     */
    public static WizardStep step(Step step) {
        WizardStep found = STEPS.get(step);
        if (found == null) {
            throw new IllegalArgumentException(step + " is no step of the wizard");
        }
        return found;
    }
}
