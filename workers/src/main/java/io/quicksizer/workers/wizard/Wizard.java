package io.quicksizer.workers.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.wizard.entry.StepEntry;
import io.quicksizer.workers.wizard.view.StepView;
import java.util.Map;
import java.util.Optional;

/** The rules of all steps: each entry goes to the step that it belongs to. */
public final class Wizard {
    private static final Map<Step, WizardStep<?>> STEPS = Map.of(
            Step.CONTEXT, new ContextStep(),
            Step.SCOPE, new ScopeStep(),
            Step.SCENARIOS, new ScenariosStep(),
            Step.SIZING, new SizingStep(),
            Step.EXPERT, new ExpertStep(),
            Step.REVIEW, new ReviewStep());

    private Wizard() {}

    /** Returns whether the step is one of the wizard; the sign-off is not. */
    public static boolean has(Step step) {
        return STEPS.containsKey(step);
    }

    /**
     * Returns what a step shows of the stored state.
     *
     * @throws IllegalArgumentException for the sign-off, which is no step of the wizard
     */
    public static StepView show(Step step, EngagementState state, CatalogueSnapshot catalogue) {
        return of(step).show(state, catalogue, Optional.empty());
    }

    /** Returns what the entry's step shows: the entry, and the stored state where it mentions nothing. */
    public static StepView show(StepEntry typed, EngagementState state, CatalogueSnapshot catalogue) {
        return of(typed.step()).show(state, catalogue, Optional.of(typed));
    }

    /** Returns the state that an unfinished entry points to; see {@link WizardStep#foresee}. */
    public static EngagementState foresee(StepEntry typed, EngagementState state, CatalogueSnapshot catalogue) {
        return of(typed.step()).foresee(state, catalogue, typed);
    }

    static EngagementState accept(
            StepEntry typed, EngagementState state, CatalogueSnapshot catalogue, Checking checking) {
        return of(typed.step()).accept(state, catalogue, typed, checking);
    }

    @SuppressWarnings("unchecked") // an entry goes to the step that it names
    private static WizardStep<StepEntry> of(Step step) {
        WizardStep<?> known = STEPS.get(step);
        if (known == null) {
            throw new IllegalArgumentException("the sign-off is no step of the wizard");
        }
        return (WizardStep<StepEntry>) known;
    }
}
