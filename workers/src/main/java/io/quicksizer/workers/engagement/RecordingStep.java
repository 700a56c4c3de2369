package io.quicksizer.workers.engagement;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
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
import io.quicksizer.workers.result.Conflict;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only write path of the wizard, for portal, API and Tasklist: decides the outcome of a submission, applies it to
 * the engagement, and stores it under its visit.
 */
@Component
class RecordingStep {
    private final StepSubmissionRepository submissions;
    private final EngagementRepository engagements;
    private final Catalogues catalogues;
    private final VisitedSteps visited;
    private final SubmittedDrafts drafts;
    private final UnappliedDrafts unapplied;
    private final OfferedAlternatives offered;
    private final AuditLog audit;
    private final Clock clock;

    RecordingStep(
            StepSubmissionRepository submissions,
            EngagementRepository engagements,
            Catalogues catalogues,
            VisitedSteps visited,
            SubmittedDrafts drafts,
            UnappliedDrafts unapplied,
            OfferedAlternatives offered,
            AuditLog audit,
            Clock clock) {
        this.submissions = submissions;
        this.engagements = engagements;
        this.catalogues = catalogues;
        this.visited = visited;
        this.drafts = drafts;
        this.unapplied = unapplied;
        this.offered = offered;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A submission.
     *
     * @param visit id of the visit; the natural key of the submission
     * @param actor user name of the person
     * @param entry the person's entry with its action
     */
    record Submitted(UUID visit, Channel channel, String actor, StepEntry entry) {

        /** Returns the step of the entry. */
        Step step() {
            return entry.step();
        }
    }

    /** Returns the outcome that the submission would have; stores nothing. */
    StepDecision decide(Engagement engagement, Submitted submitted) {
        EngagementState state = EngagementStates.of(engagement);
        if (!engagement.status().isInWizard()) {
            return refused(state, "This engagement is " + engagement.status() + " and can't be changed any more.");
        }
        History history = visited.history(engagement.id());
        StepDecision decision = new DecidingStep(submitted.entry()).decide(state, catalogue(engagement), history);
        List<Problem> obstacles =
                decision.outcome() == EntryOutcome.SUBMIT ? obstacles(engagement, submitted.actor()) : List.of();
        return obstacles.isEmpty() ? decision : StepDecision.refused(state, obstacles);
    }

    /**
     * Returns what keeps a complete engagement from being submitted: an offered alternative that is incomplete, because
     * it is signed as well, and drafts that the person has not applied.
     */
    private List<Problem> obstacles(Engagement engagement, String actor) {
        return Stream.concat(
                        offered.problems(engagement, catalogue(engagement)).stream(),
                        unapplied.problems(actor, engagement, expertOpen(engagement)).stream())
                .toList();
    }

    /**
     * Applies the decision, stores the submission and settles the person's drafts. Idempotent: returns the stored
     * submission if the visit has one already.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StepSubmission store(Engagement engagement, Submitted submitted, StepDecision decision) {
        Optional<StepSubmission> earlier = submissions.findById(submitted.visit());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        long before = engagement.rowVersion();
        if (decision.accepted()) {
            EngagementStates.store(decision.state(), catalogue(engagement), engagement, clock.instant());
            engagements.saveAndFlush(engagement);
        }
        drafts.settle(engagement, submitted, decision, before);
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
     * Stores a submission that the person was not allowed to make, so that the form can show the reason; the engagement
     * does not change. The caller has audited the refusal. Idempotent like {@link #store}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StepSubmission keepRefused(Engagement engagement, Submitted submitted, Refusal refusal) {
        return keep(engagement, submitted, word(refusal));
    }

    /**
     * Stores a submission that is based on older entries, so that the form can say so; the engagement does not change,
     * and the person's input becomes a draft. The caller has audited the conflict. Idempotent like {@link #store}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StepSubmission keepOutdated(Engagement engagement, Submitted submitted, Conflict conflict) {
        drafts.keep(engagement, submitted);
        return keep(
                engagement,
                submitted,
                MessageWord.of("conflict." + conflict.code().key(), conflict.message()));
    }

    private StepSubmission keep(Engagement engagement, Submitted submitted, MessageWord why) {
        return submissions
                .findById(submitted.visit())
                .orElseGet(() -> submissions.save(
                        submission(engagement, submitted, refused(EngagementStates.of(engagement), why))));
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
