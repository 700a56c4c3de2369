package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.approval.OpeningApproval;
import org.springframework.stereotype.Component;

/** Stores the levels of sign-off that the approval policy asks for. */
@Component
class OpenApproval implements JobHandler {
    private final OpeningApproval opening;

    OpenApproval(OpeningApproval opening) {
        this.opening = opening;
    }

    @Override
    public JobType type() {
        return JobType.OPEN_APPROVAL;
    }

    @Override
    public JobOutcome handle(Job job) {
        return JobOutcome.completed(opening.open(job.engagementId(), job.revisionNumber(), job.levels()));
    }
}
