package io.quicksizer.workers.engagement;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.StepDrafts;
import io.quicksizer.db.journal.StepOutcome;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.db.journal.SubmissionSource;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.platform.correlation.Correlation;
import io.quicksizer.workers.sizing.MessageWord;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.wizard.DecidingStep;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.EntryOutcome;
import io.quicksizer.workers.wizard.History;
import io.quicksizer.workers.wizard.StepDecision;
import io.quicksizer.workers.wizard.StepProblem;
import io.quicksizer.workers.wizard.entry.EntryCodec;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one write path of the wizard: decides what a submission leads to, applies it to the engagement, and stores it
 * under its visit. Portal, API and Tasklist all end here.
 */
@Component
class RecordingStep {
    private final StepSubmissionRepository submissions;
    private final Catalogues catalogues;
    private final VisitedSteps visited;
    private final StepDrafts drafts;
    private final OfferedAlternatives offered;
    private final AuditLog audit;
    private final Clock clock;

    RecordingStep(
            StepSubmissionRepository submissions,
            Catalogues catalogues,
            VisitedSteps visited,
            StepDrafts drafts,
            OfferedAlternatives offered,
            AuditLog audit,
            Clock clock) {
        this.submissions = submissions;
        this.catalogues = catalogues;
        this.visited = visited;
        this.drafts = drafts;
        this.offered = offered;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A submission.
     *
     * @param visit the visit that it answers
     * @param actor user name of the person
     * @param entry the person's entry with its action
     */
    record Submitted(UUID visit, Channel channel, String actor, StepEntry entry) {

        /** The step of the entry. */
        Step step() {
            return entry.step();
        }
    }

    /** The result that the submission would have; stores nothing. */
    StepDecision decide(Engagement engagement, Submitted submitted) {
        EngagementState state = EngagementStates.of(engagement);
        if (!engagement.status().isInWizard()) {
            return refused(state, "This engagement is " + engagement.status() + " and can't be changed any more.");
        }
        History history = visited.history(engagement.id());
        StepDecision decision = new DecidingStep(submitted.entry()).decide(state, catalogue(engagement), history);
        return decision.outcome() == EntryOutcome.SUBMIT ? withOffers(engagement, decision, state) : decision;
    }

    /** What is offered beside it is signed as well, so it has to be complete. */
    private StepDecision withOffers(Engagement engagement, StepDecision decision, EngagementState state) {
        List<Problem> problems = offered.problems(engagement, catalogue(engagement));
        return problems.isEmpty() ? decision : StepDecision.refused(state, problems);
    }

    /** Applies the decision and stores the submission, once for each visit; the person's draft has served its time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StepSubmission store(Engagement engagement, Submitted submitted, StepDecision decision) {
        Optional<StepSubmission> earlier = submissions.findById(submitted.visit());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (decision.accepted()) {
            EngagementStates.store(decision.state(), catalogue(engagement), engagement, clock.instant());
        }
        drafts.drop(engagement.id(), submitted.step().name(), submitted.actor());
        StepSubmission stored = submissions.save(submission(engagement, submitted, decision));
        audit.done(
                submitted.actor(),
                "step.submit",
                "engagement",
                engagement.id(),
                Map.of(
                        "step", submitted.step().name(),
                        "channel", submitted.channel().name(),
                        "outcome", decision.outcome().text(),
                        "visit", submitted.visit().toString()));
        return stored;
    }

    /**
     * Stores a submission that changes nothing because it may not be made, so that the form can say why. Whoever
     * refuses it has audited that.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StepSubmission keepRefused(Engagement engagement, Submitted submitted, Refusal refusal) {
        return submissions
                .findById(submitted.visit())
                .orElseGet(() -> submissions.save(
                        submission(engagement, submitted, refused(EngagementStates.of(engagement), word(refusal)))));
    }

    /** Returns whether expert mode is open in the engagement's state. */
    boolean expertOpen(Engagement engagement) {
        return EngagementStates.of(engagement).expertOpen(catalogue(engagement));
    }

    private StepSubmission submission(Engagement engagement, Submitted submitted, StepDecision decision) {
        SubmissionSource entered = new SubmissionSource(
                submitted.channel(),
                submitted.actor(),
                EntryCodec.write(submitted.entry()),
                clock.instant(),
                Correlation.current().id());
        StepOutcome outcome = new StepOutcome(
                decision.outcome().text(),
                decision.nextStep().map(Step::name).orElse(null),
                SubmissionJson.write(decision.problems()));
        return new StepSubmission(
                submitted.visit(), engagement.id(), submitted.step().name(), entered, outcome);
    }

    private CatalogueSnapshot catalogue(Engagement engagement) {
        return catalogues.snapshot(engagement.catalogueVersionId());
    }

    private static MessageWord word(Refusal refusal) {
        return MessageWord.of("refusal." + refusal.reason().name(), refusal.message());
    }

    private static StepDecision refused(EngagementState state, Object message) {
        return StepDecision.refused(state, List.of(Problem.of("action", StepProblem.NOT_ALLOWED, message)));
    }
}
