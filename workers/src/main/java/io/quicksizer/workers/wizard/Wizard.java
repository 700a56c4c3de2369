package io.quicksizer.workers.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.wizard.entry.ContextEntry;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import io.quicksizer.workers.wizard.entry.ReviewEntry;
import io.quicksizer.workers.wizard.entry.ScenariosEntry;
import io.quicksizer.workers.wizard.entry.ScopeEntry;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import io.quicksizer.workers.wizard.view.StepView;
import java.util.Optional;

/** The rules of all steps: each entry goes to the step that it belongs to. */
public final class Wizard {
    private static final ContextStep CONTEXT = new ContextStep();
    private static final ScopeStep SCOPE = new ScopeStep();
    private static final ScenariosStep SCENARIOS = new ScenariosStep();
    private static final SizingStep SIZING = new SizingStep();
    private static final ExpertStep EXPERT = new ExpertStep();
    private static final ReviewStep REVIEW = new ReviewStep();

    private Wizard() {}

    /** Returns whether the step is one of the wizard; the sign-off is not. */
    public static boolean has(Step step) {
        return step != Step.SIGN_OFF;
    }

    /**
     * Returns what a step shows of the stored state.
     *
     * @throws IllegalArgumentException for the sign-off, which is no step of the wizard
     */
    public static StepView show(Step step, EngagementState state, CatalogueSnapshot catalogue) {
        return switch (step) {
            case CONTEXT -> CONTEXT.show(state, catalogue, Optional.empty());
            case SCOPE -> SCOPE.show(state, catalogue, Optional.empty());
            case SCENARIOS -> SCENARIOS.show(state, catalogue, Optional.empty());
            case SIZING -> SIZING.show(state, catalogue, Optional.empty());
            case EXPERT -> EXPERT.show(state, catalogue, Optional.empty());
            case REVIEW -> REVIEW.show(state, catalogue, Optional.empty());
            case SIGN_OFF -> throw new IllegalArgumentException("the sign-off is no step of the wizard");
        };
    }

    /** Returns what the entry's step shows: the entry, and the stored state where it mentions nothing. */
    public static StepView show(StepEntry typed, EngagementState state, CatalogueSnapshot catalogue) {
        return switch (typed) {
            case ContextEntry entry -> CONTEXT.show(state, catalogue, Optional.of(entry));
            case ScopeEntry entry -> SCOPE.show(state, catalogue, Optional.of(entry));
            case ScenariosEntry entry -> SCENARIOS.show(state, catalogue, Optional.of(entry));
            case SizingEntry entry -> SIZING.show(state, catalogue, Optional.of(entry));
            case ExpertEntry entry -> EXPERT.show(state, catalogue, Optional.of(entry));
            case ReviewEntry entry -> REVIEW.show(state, catalogue, Optional.of(entry));
        };
    }

    /** Returns the state that an unfinished entry points to; see {@link WizardStep#foresee}. */
    public static EngagementState foresee(StepEntry typed, EngagementState state, CatalogueSnapshot catalogue) {
        return switch (typed) {
            case ContextEntry entry -> CONTEXT.foresee(state, catalogue, entry);
            case ScopeEntry entry -> SCOPE.foresee(state, catalogue, entry);
            case ScenariosEntry entry -> SCENARIOS.foresee(state, catalogue, entry);
            case SizingEntry entry -> SIZING.foresee(state, catalogue, entry);
            case ExpertEntry entry -> EXPERT.foresee(state, catalogue, entry);
            case ReviewEntry entry -> REVIEW.foresee(state, catalogue, entry);
        };
    }

    static EngagementState accept(
            StepEntry typed, EngagementState state, CatalogueSnapshot catalogue, Checking checking) {
        return switch (typed) {
            case ContextEntry entry -> CONTEXT.accept(state, catalogue, entry, checking);
            case ScopeEntry entry -> SCOPE.accept(state, catalogue, entry, checking);
            case ScenariosEntry entry -> SCENARIOS.accept(state, catalogue, entry, checking);
            case SizingEntry entry -> SIZING.accept(state, catalogue, entry, checking);
            case ExpertEntry entry -> EXPERT.accept(state, catalogue, entry, checking);
            case ReviewEntry entry -> REVIEW.accept(state, catalogue, entry, checking);
        };
    }
}
