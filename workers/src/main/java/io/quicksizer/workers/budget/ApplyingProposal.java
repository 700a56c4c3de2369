package io.quicksizer.workers.budget;

import io.quicksizer.db.common.Channel;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.budget.FittingBudget.Fitted;
import io.quicksizer.workers.engagement.AwaitingStep;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.SubmittingStep;
import io.quicksizer.workers.engagement.SubmittingStep.Receipt;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.BudgetProposal;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.FitStrategy;
import io.quicksizer.workers.wizard.Move;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.ReviewEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Use case that applies a proposal by submitting the steps Scope, Scenarios and Sizing for the planner, one after the
 * other. It uses the write path of the wizard, so the same rules and journal apply and Back visits these steps
 * afterwards. After a partial result, applying again continues where it stopped.
 */
@Service
public class ApplyingProposal {
    private static final int MOST_MOVES = 10;

    private final FittingBudget fitting;
    private final EngagementQueries engagements;
    private final SubmittingStep submitting;
    private final AwaitingStep awaiting;

    ApplyingProposal(
            FittingBudget fitting, EngagementQueries engagements, SubmittingStep submitting, AwaitingStep awaiting) {
        this.fitting = fitting;
        this.engagements = engagements;
        this.submitting = submitting;
        this.awaiting = awaiting;
    }

    /**
     * Request to apply a proposal.
     *
     * @param budget the budget of the proposal
     * @param expectedVersion version of the engagement that the person saw
     */
    public record Request(Budget budget, FitStrategy strategy, long expectedVersion) {}

    /** Results of applying a proposal. */
    public enum Applied {
        /** All steps are submitted, and the sizing matches the proposal. */
        ENTIRELY,
        /** The workflow has not reached the next step in time; applying again continues from there. */
        PARTLY,
        /** The context has to be submitted first, or the engagement is waiting for a sign-off. */
        NOT_YET,
        /** The proposal is empty, so there is nothing to apply. */
        NOTHING
    }

    /**
     * Applies the proposal for a budget and strategy.
     *
     * @param patience maximum time to wait for the workflow between two steps
     */
    public Answer<Applied> apply(Person actor, UUID engagementId, Request request, Duration patience) {
        Answer<Fitted> fitted = fitting.propose(actor, engagementId, request.budget());
        if (!(fitted instanceof Answer.Done<Fitted>(Fitted found))) {
            return fitted.map(never -> Applied.NOTHING);
        }
        BudgetProposal proposal = found.proposals().get(request.strategy().ordinal());
        if (proposal.rows().isEmpty()) {
            return new Answer.Done<>(Applied.NOTHING);
        }
        List<CatalogueLineItem> kept = request.budget().from() == Budget.Candidates.CHOSEN
                ? found.engagement().state().countedLineItems(found.catalogue())
                : List.of();
        return walk(
                actor,
                engagementId,
                new Plan(proposal, kept, found.engagement().state(), found.catalogue()),
                request,
                patience);
    }

    private Answer<Applied> walk(Person actor, UUID id, Plan plan, Request request, Duration patience) {
        long version = request.expectedVersion();
        for (int move = 0; move < MOST_MOVES; move++) {
            Optional<Step> here = awaiting.next(id, patience);
            if (here.isEmpty()) {
                return new Answer.Done<>(Applied.PARTLY);
            }
            Step step = here.get();
            if (step == Step.CONTEXT || step == Step.SIGN_OFF) {
                return new Answer.Done<>(Applied.NOT_YET);
            }
            EngagementView engagement = engagements.view(actor, id).ifDone().orElseThrow();
            Step first = plan.first(engagement.state());
            boolean behind = step.compareTo(first) > 0;
            StepEntry entry = behind ? back(step, first) : plan.entry(step);
            Answer<Receipt> answer =
                    submitting.submit(actor, id, new SubmittingStep.Request(version, entry, Channel.PORTAL));
            if (!(answer instanceof Answer.Done<Receipt>(Receipt receipt))) {
                return answer.map(never -> Applied.PARTLY);
            }
            if (step == Step.SIZING && !behind) {
                return new Answer.Done<>(Applied.ENTIRELY);
            }
            version = receipt.version();
        }
        return new Answer.Done<>(Applied.PARTLY);
    }

    private static StepEntry back(Step from, Step to) {
        return from == Step.REVIEW
                ? new ReviewEntry(Intent.of(Move.JUMP.word()), Input.of(to.name()), Input.absent())
                : StepEntry.empty(from).with(Intent.of(Move.BACK.word()));
    }
}
