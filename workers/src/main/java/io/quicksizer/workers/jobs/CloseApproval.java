package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.approval.ClosingApproval;
import org.springframework.stereotype.Component;

/** Records how an approval ended. */
@Component
class CloseApproval implements JobHandler {
    private final ClosingApproval closing;

    CloseApproval(ClosingApproval closing) {
        this.closing = closing;
    }

    @Override
    public JobType type() {
        return JobType.CLOSE_APPROVAL;
    }

    @Override
    public JobOutcome handle(Job job) {
        closing.close(job.engagementId(), job.revisionNumber(), DecisionOutcome.of(job.header("outcome")));
        return JobOutcome.completed();
    }
}
