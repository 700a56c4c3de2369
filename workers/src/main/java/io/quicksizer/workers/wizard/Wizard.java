package io.quicksizer.workers.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.wizard.entry.StepEntry;
import io.quicksizer.workers.wizard.view.StepView;
import java.util.Map;
import java.util.Optional;

/** The rules of all steps. Each entry is delegated to its step. */
public final class Wizard {
    private static final Map<Step, WizardStep<?>> STEPS = Map.of(
            Step.CONTEXT, new ContextStep(),
            Step.SCOPE, new ScopeStep(),
            Step.SCENARIOS, new ScenariosStep(),
            Step.SIZING, new SizingStep(),
            Step.EXPERT, new ExpertStep(),
            Step.REVIEW, new ReviewStep());

    private Wizard() {}

    /** Returns whether the step belongs to the wizard; the sign-off does not. */
    public static boolean has(Step step) {
        return STEPS.containsKey(step);
    }

    /**
     * Returns the content of a step for the stored state.
     *
     * @throws IllegalArgumentException for the sign-off, which is not a step of the wizard
     */
    public static StepView show(Step step, EngagementState state, CatalogueSnapshot catalogue) {
        return of(step).show(state, catalogue, Optional.empty());
    }

    /** Returns the content of the entry's step: the entry, and the stored state for fields that it does not mention. */
    public static StepView show(StepEntry typed, EngagementState state, CatalogueSnapshot catalogue) {
        return of(typed.step()).show(state, catalogue, Optional.of(typed));
    }

    /** Returns the provisional state with an unfinished entry; see {@link WizardStep#foresee}. */
    public static EngagementState foresee(StepEntry typed, EngagementState state, CatalogueSnapshot catalogue) {
        return of(typed.step()).foresee(state, catalogue, typed);
    }

    static EngagementState accept(
            StepEntry typed, EngagementState state, CatalogueSnapshot catalogue, Checking checking) {
        return of(typed.step()).accept(state, catalogue, typed, checking);
    }

    @SuppressWarnings("unchecked") // each entry is passed to the step that it names
    private static WizardStep<StepEntry> of(Step step) {
        WizardStep<?> known = STEPS.get(step);
        if (known == null) {
            throw new IllegalArgumentException("the sign-off is not a step of the wizard");
        }
        return (WizardStep<StepEntry>) known;
    }
}
