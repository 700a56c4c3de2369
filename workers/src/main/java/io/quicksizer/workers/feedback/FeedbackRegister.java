package io.quicksizer.workers.feedback;

import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.db.feedback.TriageStore;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.job.Job;
import io.quicksizer.workers.run.JobRefusals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lookup of the feedback that a job belongs to. The first process instance that presents a run claims it; any other is
 * refused.
 */
@Component
class FeedbackRegister {
    private final TriageStore triages;
    private final JobRefusals refusals;

    FeedbackRegister(TriageStore triages, JobRefusals refusals) {
        this.triages = triages;
        this.refusals = refusals;
    }

    /**
     * Returns the feedback, locked until the end of the transaction.
     *
     * @throws io.quicksizer.processes.job.JobRefused if no feedback has this run, or another instance leads it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FeedbackRow of(Job job) {
        FeedbackRow row = triages.lockRun(job.runId())
                .orElseThrow(() -> refusals.refuse(job, IncidentPhrase.SENTENCE_NO_FEEDBACK.with(job.label())));
        if (row.instanceKey() == null) {
            triages.claim(row.id(), job.processInstanceKey());
        } else if (row.instanceKey() != job.processInstanceKey()) {
            throw refused(
                    job,
                    row,
                    IncidentPhrase.WHAT_TRIAGE_INSTANCE.with(),
                    IncidentPhrase.ADVICE_CANCEL_NOTHING_LOST.with());
        }
        return row;
    }

    /** Records the refusal of a job and returns the exception to throw, which says what conflicts and what to do. */
    RuntimeException refused(Job job, FeedbackRow row, String what, String advice) {
        return refusals.refuse(
                job, IncidentPhrase.SENTENCE_FEEDBACK.with(row.id(), row.pageArea(), job.label(), what, advice));
    }
}
