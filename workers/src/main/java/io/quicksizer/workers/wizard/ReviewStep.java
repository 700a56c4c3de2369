package io.quicksizer.workers.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.ReviewEntry;
import io.quicksizer.workers.wizard.view.Option;
import io.quicksizer.workers.wizard.view.ReviewView;
import java.util.List;
import java.util.Optional;

/** The step Review: the whole sizing on one page, before it is submitted. */
final class ReviewStep implements WizardStep<ReviewEntry> {

    @Override
    public ReviewView show(EngagementState state, CatalogueSnapshot catalogue, Optional<ReviewEntry> entry) {
        Input<String> comment =
                entry.map(ReviewEntry::comment).filter(Input::isMentioned).orElse(Input.of(""));
        return new ReviewView(
                new ReviewEntry(Intent.NONE, Input.absent(), comment),
                SummaryForm.of(state, catalogue),
                targets(state, catalogue));
    }

    /**
     * Checks that the engagement is complete; called only for {@link Move#SUBMIT}. The review itself changes nothing.
     */
    @Override
    public EngagementState accept(
            EngagementState state, CatalogueSnapshot catalogue, ReviewEntry entry, Checking checking) {
        checking.lines(ReviewEntry.COMMENT, entry.comment());
        checking.problems(Completeness.problems(state, catalogue));
        return state;
    }

    private static List<Option> targets(EngagementState state, CatalogueSnapshot catalogue) {
        return Step.path(state.expertOpen(catalogue)).stream()
                .filter(step -> step != Step.REVIEW)
                .map(step -> new Option(StepName.of(step), step.name()))
                .toList();
    }
}
