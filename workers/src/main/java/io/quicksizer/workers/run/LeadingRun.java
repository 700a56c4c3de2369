package io.quicksizer.workers.run;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.run.CalledProcess;
import io.quicksizer.processes.job.Job;
import java.util.Optional;
import java.util.UUID;

/**
 * The run that leads an engagement, found for a job in the record. The engagement is locked until the transaction ends.
 *
 * @param job what the engine asks for
 * @param call the call by which the job's process was started; empty in the engagement's own process
 */
public record LeadingRun(Job job, Engagement engagement, Optional<CalledProcess> call) {
    /** Identifies the run. */
    public UUID id() {
        return engagement.runId();
    }

    /** The revision that is worked on. */
    public int revisionNumber() {
        return call.map(CalledProcess::revisionNumber).orElseGet(engagement::currentRevisionNumber);
    }
}
