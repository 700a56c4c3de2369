package io.quicksizer.workers.engagement;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.engagement.StepDrafts;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.SubmittingStep.Receipt;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.wizard.Move;
import io.quicksizer.workers.wizard.Wizard;
import io.quicksizer.workers.wizard.entry.EntryCodec;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.ReviewEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Use case: opens a visited step for changes by submitting Back, or a jump of the review, on behalf of the planner as
 * often as needed. It uses the wizard's own write path, with the same rights and the same journal. Stored values that
 * the planner has not changed stay as they are.
 */
@Service
public class ReachingStep {
    private static final int MOST_MOVES = 12;

    private final EngagementQueries queries;
    private final StepForms forms;
    private final StepDrafts drafts;
    private final SubmittingStep submitting;
    private final AwaitingStep awaiting;

    ReachingStep(
            EngagementQueries queries,
            StepForms forms,
            StepDrafts drafts,
            SubmittingStep submitting,
            AwaitingStep awaiting) {
        this.queries = queries;
        this.forms = forms;
        this.drafts = drafts;
        this.submitting = submitting;
        this.awaiting = awaiting;
    }

    /**
     * Goes back to a step.
     *
     * @param target a step of the wizard that was visited before
     * @param patience maximum time to wait for the workflow between two steps
     * @return whether the step is open now; if it is not, the wizard has stopped at a step on the way
     */
    public Answer<Boolean> reach(Person actor, UUID id, Step target, Duration patience) {
        Answer<EngagementView> readable = queries.view(actor, id);
        if (!(readable instanceof Answer.Done<EngagementView>)) {
            return readable.map(never -> false);
        }
        for (int move = 0; move < MOST_MOVES; move++) {
            Optional<Step> here = awaiting.next(id, patience);
            if (here.isEmpty() || here.get() == Step.SIGN_OFF || !Wizard.has(target)) {
                return new Answer.Done<>(false);
            }
            Answer<EngagementView> found = queries.view(actor, id);
            if (!(found instanceof Answer.Done<EngagementView>(EngagementView view)) || here.get() == target) {
                return found.map(engagement -> true);
            }
            if (!view.progress().visited().contains(target.name())) {
                return new Answer.Done<>(false);
            }
            Answer<Receipt> moved = submitting.submit(
                    actor,
                    id,
                    new SubmittingStep.Request(view.version(), entry(actor, view, here.get(), target), Channel.PORTAL));
            if (moved instanceof Answer.Invalid<Receipt>) {
                return new Answer.Done<>(false);
            }
            if (!(moved instanceof Answer.Done<Receipt>)) {
                return moved.map(never -> false);
            }
        }
        return new Answer.Done<>(false);
    }

    /**
     * Returns the entry to submit at a step that is left. It includes what the person typed there, so that it is shown
     * again on the return.
     */
    private StepEntry entry(Person actor, EngagementView view, Step here, Step target) {
        StepEntry entry = drafts.find(view.id(), here.name(), actor.userName())
                .map(draft -> EntryCodec.read(here, draft.fieldsJson()))
                .orElseGet(() -> forms.untouchedEntry(view.id(), here));
        if (entry instanceof ReviewEntry review) {
            return new ReviewEntry(Intent.of(Move.JUMP.word()), Input.of(target.name()), review.comment());
        }
        boolean cameFromSomewhere = view.progress().visited().stream().anyMatch(step -> !step.equals(here.name()));
        return entry.with(Intent.of((cameFromSomewhere ? Move.BACK : Move.CONTINUE).word()));
    }
}
