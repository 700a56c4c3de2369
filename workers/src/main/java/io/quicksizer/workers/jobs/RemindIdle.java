package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.engagement.RemindingOwner;
import org.springframework.stereotype.Component;

/** Looks whether an engagement has been idle for too long, and reminds its owner. */
@Component
class RemindIdle implements JobHandler {
    private final RemindingOwner reminding;

    RemindIdle(RemindingOwner reminding) {
        this.reminding = reminding;
    }

    @Override
    public JobType type() {
        return JobType.REMIND_IDLE;
    }

    @Override
    public JobOutcome handle(Job job) {
        reminding.remindIfIdle(job.engagementId(), job.runId());
        return JobOutcome.completed();
    }
}
