package io.quicksizer.workers.feedback;

import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.db.feedback.TriageStore;
import io.quicksizer.db.feedback.TriageVisits;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.SignOffOffered;
import io.quicksizer.processes.model.TriageOffered;
import io.quicksizer.processes.model.TriageOutcome;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.run.JobRefusals;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: the process asks whom to offer the triage to. The answer depends on the record and the clock only; a
 * decision that was already recorded applies, even if its message can no longer be correlated to the task.
 */
@Service
public class OfferingTriage {
    private final FeedbackRegister register;
    private final TriageStore triages;
    private final TriageVisits visits;
    private final TriageTeam team;
    private final NotifyingOfFeedback notifying;
    private final AuditLog audit;
    private final Clock clock;

    OfferingTriage(
            FeedbackRegister register,
            TriageStore triages,
            TriageVisits visits,
            TriageTeam team,
            NotifyingOfFeedback notifying,
            AuditLog audit,
            Clock clock) {
        this.register = register;
        this.triages = triages;
        this.visits = visits;
        this.team = team;
        this.notifying = notifying;
        this.audit = audit;
        this.clock = clock;
    }

    /** Offers the triage, escalating it if the time limit has passed. Idempotent if the job is retried. */
    @Transactional
    public TriageOffered offer(Job job) {
        FeedbackRow row = register.of(job);
        Instant now = clock.instant();
        boolean late = !now.isBefore(row.assessment().dueAt());
        String decision = row.triage().decision();
        if (decision == null && late && triages.escalate(row.id(), now)) {
            visits.leave(row.id(), now);
            notifying.escalated(row);
            audit.done(
                    JobRefusals.WORKFLOW,
                    "feedback.escalate",
                    "feedback",
                    row.id(),
                    Map.of("group", team.asked(true), "people", team.askedPeople(true)));
        }
        return new TriageOffered(
                team.asked(late),
                late ? SignOffOffered.NEVER : row.assessment().dueAt(),
                late ? SignOffOffered.NEVER : row.assessment().remindAt(),
                late,
                decision == null ? null : TriageOutcome.valueOf(decision));
    }
}
