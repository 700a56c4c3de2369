package io.quicksizer.workers.run;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.run.CalledProcess;
import io.quicksizer.processes.job.Job;
import java.util.Optional;
import java.util.UUID;

/**
 * The leading run of an engagement, looked up for a job. The engagement is locked until the transaction ends.
 *
 * @param job the job for which it was looked up
 * @param call the call by which the job's process was started; empty in the engagement's own process
 */
public record LeadingRun(Job job, Engagement engagement, Optional<CalledProcess> call) {
    /** Returns the id of the run. */
    public UUID id() {
        return engagement.runId();
    }

    /**
     * Returns the number of the revision to which the job applies: that of the call, or else the engagement's current
     * one.
     */
    public int revisionNumber() {
        return call.map(CalledProcess::revisionNumber).orElseGet(engagement::currentRevisionNumber);
    }
}
