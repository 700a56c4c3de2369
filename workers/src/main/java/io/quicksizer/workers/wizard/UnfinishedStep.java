package io.quicksizer.workers.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.List;
import java.util.Optional;

/** Lookup of the first step after Context whose stored entry Continue would refuse. */
public final class UnfinishedStep {
    private static final History NO_HISTORY = new History(List.of());

    private UnfinishedStep() {}

    /** Returns the step; empty if every entry would be accepted. */
    public static Optional<Step> of(EngagementState state, CatalogueSnapshot catalogue) {
        return Step.path(state.expertOpen(catalogue)).stream()
                .filter(step -> step != Step.CONTEXT && step != Step.REVIEW)
                .filter(step -> isRefused(step, state, catalogue))
                .findFirst();
    }

    private static boolean isRefused(Step step, EngagementState state, CatalogueSnapshot catalogue) {
        StepEntry stored = Wizard.show(step, state, catalogue).entry().with(Intent.of(Move.CONTINUE.word()));
        return !new DecidingStep(stored).decide(state, catalogue, NO_HISTORY).accepted();
    }
}
