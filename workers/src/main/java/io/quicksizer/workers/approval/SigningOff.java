package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.SignOff;
import io.quicksizer.db.common.Channel;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.journal.StepOutcome;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.db.journal.SubmissionSource;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.engagement.SubmissionJson;
import io.quicksizer.workers.platform.correlation.Correlation;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.VisibleText;
import io.quicksizer.workers.wizard.Checking;
import io.quicksizer.workers.wizard.StepProblem;
import io.quicksizer.workers.wizard.entry.DecisionEntry;
import io.quicksizer.workers.wizard.entry.EntryCodec;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only write path of decisions, used by portal, API and Tasklist: it checks who may sign, then stores the decision
 * for the hash of the content that the approver saw.
 */
@Component
class SigningOff {
    /** Name of the field with the hash of the content. */
    static final String CONTENT = DecisionEntry.CONTENT_SHA256;

    private final ApprovalDecisionRepository decisions;
    private final StepSubmissionRepository submissions;
    private final Eligibility eligibility;
    private final AuditLog audit;
    private final Clock clock;

    SigningOff(
            ApprovalDecisionRepository decisions,
            StepSubmissionRepository submissions,
            Eligibility eligibility,
            AuditLog audit,
            Clock clock) {
        this.decisions = decisions;
        this.submissions = submissions;
        this.eligibility = eligibility;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A submitted decision.
     *
     * @param visit id of the visit of the sign-off
     * @param asked the pending level
     * @param channel the channel through which it was submitted
     * @param actor user name of the person
     * @param entry decision, comment, and the hash of the content that the person saw
     */
    record SubmittedDecision(UUID visit, AskedLevel asked, Channel channel, String actor, DecisionEntry entry) {}

    /** Returns whether the person may decide the level, and on whose behalf (docs/security.md). */
    SignOffRight standing(String actor, AskedLevel asked) {
        return eligibility.of(actor, asked);
    }

    /** Returns why the person may not decide the level; empty if allowed (docs/security.md). */
    Optional<Refusal> refusal(String actor, AskedLevel asked) {
        return standing(actor, asked).refusal();
    }

    /**
     * Returns the problems of the decision itself; empty if it is complete. Only Tasklist may omit the hash of the
     * content.
     */
    List<Problem> problems(SubmittedDecision submitted) {
        DecisionEntry entry = submitted.entry();
        Checking checking = new Checking();
        checking.unknown(entry.unknownFields());
        if (checking.line(CONTENT, entry.contentSha256()).isEmpty() && submitted.channel() != Channel.TASKLIST) {
            checking.problem(CONTENT, ProblemCode.VALUE_MISSING);
        }
        String word = checking.line(DecisionEntry.DECISION, entry.decision());
        String comment = checking.lines(DecisionEntry.COMMENT, entry.comment());
        Optional<DecisionWord> decision = DecisionWord.of(word);
        if (word.isEmpty()) {
            checking.problem(DecisionEntry.DECISION, ProblemCode.VALUE_MISSING);
        } else if (decision.isEmpty()) {
            checking.problem(DecisionEntry.DECISION, StepProblem.DECISION_UNKNOWN, word);
        } else if (decision.get().needsComment() && comment.isEmpty()) {
            checking.problem(DecisionEntry.COMMENT, StepProblem.COMMENT_MISSING);
        }
        return checking.problems();
    }

    /**
     * Returns whether the person decided on a content other than the pending one; false if the decision names no
     * content.
     */
    boolean meansOtherContent(SubmittedDecision submitted) {
        String named = submitted.entry().content();
        return !named.isEmpty() && !named.equals(submitted.asked().revision().contentSha256());
    }

    /**
     * Stores a decision that is allowed and complete. Idempotent by visit: a decision that was stored before is
     * returned.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StepSubmission accept(SubmittedDecision submitted) {
        Optional<StepSubmission> earlier = submissions.findById(submitted.visit());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        DecisionEntry entry = submitted.entry();
        DecisionWord word =
                DecisionWord.of(VisibleText.cleaned(entry.decision().shown())).orElseThrow();
        AskedLevel asked = submitted.asked();
        String actingFor = standing(submitted.actor(), asked).actingFor().orElse(null);
        decisions.save(new ApprovalDecision(
                NewId.next(),
                asked.revision().id(),
                asked.level().level(),
                new SignOff(
                        word.decision(),
                        submitted.actor(),
                        actingFor,
                        VisibleText.cleaned(entry.comment().shown()),
                        asked.revision().contentSha256(),
                        submitted.visit(),
                        null,
                        clock.instant())));
        StepSubmission stored = keep(submitted, word.outcome(), List.of());
        audit.done(
                submitted.actor(),
                "revision.decide",
                "revision",
                asked.revision().id(),
                Map.of(
                        "decision", word.outcome().text(),
                        "level", asked.level().level(),
                        "policy", asked.revision().policyVersion(),
                        "channel", submitted.channel().name(),
                        "for", actingFor == null ? submitted.actor() : actingFor,
                        "sha256", asked.revision().contentSha256()));
        return stored;
    }

    /**
     * Stores a submission with its outcome and problems, unless the visit has one already. The form shows the problems
     * of a decision that was not accepted.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StepSubmission keep(SubmittedDecision submitted, DecisionOutcome outcome, List<Problem> problems) {
        return submissions
                .findById(submitted.visit())
                .orElseGet(() -> submissions.save(new StepSubmission(
                        submitted.visit(),
                        submitted.asked().revision().engagementId(),
                        Step.SIGN_OFF.name(),
                        new SubmissionSource(
                                submitted.channel(),
                                submitted.actor(),
                                EntryCodec.write(submitted.entry()),
                                clock.instant(),
                                Correlation.current().id()),
                        new StepOutcome(outcome.text(), null, SubmissionJson.write(problems)))));
    }
}
