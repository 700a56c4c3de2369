package io.quicksizer.workers.feedback;

import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.db.feedback.TriageStore;
import io.quicksizer.processes.job.Job;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.run.JobRefusals;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: the triage team is reminded once of a pending feedback. */
@Service
public class RemindingTriage {
    private final FeedbackRegister register;
    private final TriageStore triages;
    private final TriageTeam team;
    private final NotifyingOfFeedback notifying;
    private final AuditLog audit;
    private final Clock clock;

    RemindingTriage(
            FeedbackRegister register,
            TriageStore triages,
            TriageTeam team,
            NotifyingOfFeedback notifying,
            AuditLog audit,
            Clock clock) {
        this.register = register;
        this.triages = triages;
        this.team = team;
        this.notifying = notifying;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends the reminder. Has no effect if the job is retried or the feedback was decided meanwhile. */
    @Transactional
    public void remind(Job job) {
        FeedbackRow row = register.of(job);
        if (triages.remind(row.id(), clock.instant())) {
            notifying.reminder(row);
            audit.done(
                    JobRefusals.WORKFLOW,
                    "feedback.remind",
                    "feedback",
                    row.id(),
                    Map.of("people", team.askedPeople(false)));
        }
    }
}
