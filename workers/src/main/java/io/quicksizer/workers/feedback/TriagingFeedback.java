package io.quicksizer.workers.feedback;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.db.feedback.FeedbackStore;
import io.quicksizer.db.feedback.TriageVisit;
import io.quicksizer.db.feedback.TriageVisits;
import io.quicksizer.processes.model.TriageOutcome;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: a member of the triage team decides on a feedback in the portal or through the API. */
@Service
public class TriagingFeedback {
    /** Action in the audit log. */
    static final String ACTION = "feedback.triage";

    private final FeedbackStore feedback;
    private final TriageVisits visits;
    private final TriageTeam team;
    private final TriageRecord record;
    private final Outbox outbox;
    private final AuditLog audit;

    TriagingFeedback(
            FeedbackStore feedback,
            TriageVisits visits,
            TriageTeam team,
            TriageRecord record,
            Outbox outbox,
            AuditLog audit) {
        this.feedback = feedback;
        this.visits = visits;
        this.team = team;
        this.record = record;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Records a decision; the process continues after the commit. */
    @Transactional
    public Answer<TriageOutcome> triage(Person actor, UUID id, TriageEntry entry, Channel channel) {
        Optional<Refusal> refusal = team.refusal(actor);
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), ACTION, "feedback", id, refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        Optional<FeedbackRow> row = feedback.lock(id);
        if (row.isEmpty()) {
            return new Answer.Missing<>("feedback");
        }
        Optional<TriageVisit> visit = row.filter(FeedbackRow::waits).flatMap(found -> visits.waiting(found.id()));
        if (visit.isEmpty()) {
            return new Answer.Conflicting<>(Conflict.of(ConflictCode.NO_DECISION_WAITS), 0);
        }
        List<Problem> problems = entry.problems();
        if (!problems.isEmpty()) {
            return new Answer.Invalid<>(problems);
        }
        TriageOutcome outcome = record.accept(row.get(), visit.get(), actor.userName(), channel, entry);
        outbox.add(new EngineCommand.TriageEntered(id, visit.get().id()));
        return new Answer.Done<>(outcome);
    }
}
