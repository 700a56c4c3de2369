package io.quicksizer.workers.feedback;

import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.db.feedback.TriageStore;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.TriageOutcome;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.run.JobRefusals;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: the process sends the recorded answer to the sender of a feedback. */
@Service
public class AnsweringSender {
    private final FeedbackRegister register;
    private final TriageStore triages;
    private final AuditLog audit;
    private final NotifyingOfFeedback notifying;
    private final Clock clock;

    AnsweringSender(
            FeedbackRegister register,
            TriageStore triages,
            AuditLog audit,
            NotifyingOfFeedback notifying,
            Clock clock) {
        this.register = register;
        this.triages = triages;
        this.audit = audit;
        this.notifying = notifying;
        this.clock = clock;
    }

    /**
     * Notifies the sender. Idempotent if the job is retried; a job for another decision than the recorded one is
     * refused.
     */
    @Transactional
    public void answer(Job job) {
        FeedbackRow row = register.of(job);
        String decision = row.triage().decision();
        TriageOutcome claimed = TriageOutcome.decision(job.header("decision")).orElseThrow();
        if (!claimed.name().equals(decision)) {
            throw register.refused(
                    job,
                    row,
                    decision == null
                            ? IncidentPhrase.WHAT_TRIAGE_UNDECIDED.with(claimed.text())
                            : IncidentPhrase.WHAT_TRIAGE_ANSWER.with(claimed.text(), decision),
                    IncidentPhrase.ADVICE_MOVE_TRIAGE.with());
        }
        if (triages.answered(row.id(), clock.instant())) {
            audit.done(
                    JobRefusals.WORKFLOW, "feedback.answer", "feedback", row.id(), Map.of("decision", claimed.text()));
            notifying.answered(row);
        }
    }
}
