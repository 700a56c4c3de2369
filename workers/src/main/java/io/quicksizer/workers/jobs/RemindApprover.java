package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.approval.RemindingApprovers;
import org.springframework.stereotype.Component;

/** Reminds the group that is asked to sign. */
@Component
class RemindApprover implements JobHandler {
    private final RemindingApprovers reminding;

    RemindApprover(RemindingApprovers reminding) {
        this.reminding = reminding;
    }

    @Override
    public JobType type() {
        return JobType.REMIND_APPROVER;
    }

    @Override
    public JobOutcome handle(Job job) {
        reminding.remind(job.engagementId(), job.revisionNumber(), job.levelIndex());
        return JobOutcome.completed();
    }
}
