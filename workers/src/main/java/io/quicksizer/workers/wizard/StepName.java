package io.quicksizer.workers.wizard;

import io.quicksizer.processes.model.Step;

/** The names of the steps. */
public final class StepName {
    private StepName() {}

    /** The step's name in English. */
    public static String of(Step step) {
        return switch (step) {
            case CONTEXT -> "Context";
            case SCOPE -> "Scope";
            case SCENARIOS -> "Scenarios";
            case SIZING -> "Sizing";
            case EXPERT -> "Expert mode";
            case REVIEW -> "Review";
            case SIGN_OFF -> "Sign-off";
        };
    }
}
