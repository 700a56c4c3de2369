package io.quicksizer.workers.approval;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.db.run.StopRequests;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.approval.SigningOff.SubmittedDecision;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.engagement.EngagementForReading;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.wizard.entry.DecisionEntry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case that records the decision of an approver in the portal or through the API. */
@Service
public class Deciding {
    private final EngagementRepository engagements;
    private final EngagementForReading forReading;
    private final AskedLevels askedLevels;
    private final StepJournal journal;
    private final StopRequests stops;
    private final SigningOff signingOff;
    private final Outbox outbox;
    private final AuditLog audit;

    Deciding(
            EngagementRepository engagements,
            EngagementForReading forReading,
            AskedLevels askedLevels,
            StepJournal journal,
            StopRequests stops,
            SigningOff signingOff,
            Outbox outbox,
            AuditLog audit) {
        this.engagements = engagements;
        this.forReading = forReading;
        this.askedLevels = askedLevels;
        this.journal = journal;
        this.stops = stops;
        this.signingOff = signingOff;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * A decision that was accepted.
     *
     * @param revisionId the revision
     * @param revisionNumber its number
     * @param level the level that was decided
     * @param contentSha256 hash of the content that was decided on
     */
    public record Receipt(UUID revisionId, int revisionNumber, int level, String contentSha256) {}

    /**
     * Decides the pending level.
     *
     * @param entry the decision; a hash of content other than that of the open revision is a conflict
     * @param channel PORTAL or API
     */
    @Transactional
    public Answer<Receipt> decide(Person actor, UUID engagementId, DecisionEntry entry, Channel channel) {
        return decide(actor, engagementId, entry, channel, false);
    }

    /**
     * Approves a revision of which the person saw only the total, in a list or by a link. A revision with offered
     * alternatives is a conflict, because the person did not see them; it has to be decided on its own page.
     *
     * @param contentSha256 hash of the content whose total was shown
     */
    @Transactional
    public Answer<Receipt> approveTotal(Person actor, UUID engagementId, String comment, String contentSha256) {
        DecisionEntry entry = DecisionEntry.of(DecisionWord.APPROVE.word(), comment, contentSha256);
        return decide(actor, engagementId, entry, Channel.PORTAL, true);
    }

    private Answer<Receipt> decide(
            Person actor, UUID engagementId, DecisionEntry entry, Channel channel, boolean totalOnly) {
        Optional<Engagement> found = forReading.shown(actor, "revision.decide", engagements.findLocked(engagementId));
        if (found.isEmpty()) {
            return new Answer.Missing<>("engagement");
        }
        Optional<AskedLevel> asked = askedLevels.of(engagementId);
        Optional<Visit> visit = journal.waitingVisit(engagementId)
                .filter(waiting -> Step.SIGN_OFF.name().equals(waiting.element().step()));
        if (asked.isEmpty() || visit.isEmpty()) {
            return new Answer.Conflicting<>(
                    Conflict.of(ConflictCode.NO_DECISION_WAITS), found.get().rowVersion());
        }
        if (stops.exists(found.get().runId())) {
            return new Answer.Conflicting<>(
                    Conflict.of(ConflictCode.BEING_STOPPED), found.get().rowVersion());
        }
        return decide(
                actor,
                found.get(),
                new SubmittedDecision(visit.get().id(), asked.get(), channel, actor.userName(), entry),
                visit.get(),
                totalOnly);
    }

    private Answer<Receipt> decide(
            Person actor, Engagement engagement, SubmittedDecision submitted, Visit visit, boolean totalOnly) {
        AskedLevel asked = submitted.asked();
        Optional<Refusal> refusal = signingOff.refusal(actor.userName(), asked);
        if (refusal.isPresent()) {
            audit.refused(
                    actor.userName(),
                    "revision.decide",
                    "revision",
                    asked.revision().id(),
                    refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        List<Problem> problems = signingOff.problems(submitted);
        if (!problems.isEmpty()) {
            return new Answer.Invalid<>(problems);
        }
        if (signingOff.meansOtherContent(submitted)) {
            return new Answer.Conflicting<>(
                    audited(actor, asked, ConflictCode.CONTENT_CHANGED),
                    engagement.rowVersion(),
                    List.of(new Answer.Difference(
                            SigningOff.CONTENT,
                            submitted.entry().content(),
                            asked.revision().contentSha256())));
        }
        if (totalOnly && hasOffers(asked)) {
            return new Answer.Conflicting<>(
                    audited(actor, asked, ConflictCode.OFFERS_NOT_SEEN), engagement.rowVersion());
        }
        signingOff.accept(submitted);
        outbox.add(new EngineCommand.EntryRecorded(visit.engagementId(), visit.id()));
        return new Answer.Done<>(new Receipt(
                asked.revision().id(),
                asked.revision().number(),
                asked.level().level(),
                asked.revision().contentSha256()));
    }

    /** Audits a decision on something other than the person saw, as the one in Tasklist is. */
    private Conflict audited(Person actor, AskedLevel asked, ConflictCode code) {
        Conflict conflict = Conflict.of(code);
        audit.refused(
                actor.userName(),
                "revision.decide",
                "revision",
                asked.revision().id(),
                conflict);
        return conflict;
    }

    private static boolean hasOffers(AskedLevel asked) {
        return !CanonicalJson.read(asked.revision().content().json()).offered().isEmpty();
    }
}
