package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.revision.FreezingRevision;
import org.springframework.stereotype.Component;

/** Freezes the revision that was submitted. */
@Component
class FreezeRevision implements JobHandler {
    private final FreezingRevision freezing;

    FreezeRevision(FreezingRevision freezing) {
        this.freezing = freezing;
    }

    @Override
    public JobType type() {
        return JobType.FREEZE_REVISION;
    }

    @Override
    public JobOutcome handle(Job job) {
        return JobOutcome.completed(freezing.freeze(job.engagementId(), job.revisionNumber()));
    }
}
