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
 * Use case: the triage is offered to whoever is to do it now. The answer follows from the record and the clock alone; a
 * decision that was recorded in time counts, although its message can't reach the task any more.
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

    /** Offers the triage; repeated, it answers the same. */
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
