package io.quicksizer.workers.feedback;

import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.db.feedback.FeedbackStore;
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
    private final FeedbackStore feedback;
    private final TriageTeam team;
    private final NotifyingOfFeedback notifying;
    private final AuditLog audit;
    private final Clock clock;

    RemindingTriage(
            FeedbackRegister register,
            FeedbackStore feedback,
            TriageTeam team,
            NotifyingOfFeedback notifying,
            AuditLog audit,
            Clock clock) {
        this.register = register;
        this.feedback = feedback;
        this.team = team;
        this.notifying = notifying;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends the reminder. Has no effect if the job is retried or the feedback was decided meanwhile. */
    @Transactional
    public void remind(Job job) {
        FeedbackRow row = register.of(job);
        if (feedback.remind(row.id(), clock.instant())) {
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
