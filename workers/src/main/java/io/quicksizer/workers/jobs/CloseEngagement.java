package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.CloseOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.engagement.ClosingEngagement;
import org.springframework.stereotype.Component;

/** Closes an engagement that was withdrawn, cancelled or rejected. */
@Component
class CloseEngagement implements JobHandler {
    private final ClosingEngagement closing;

    CloseEngagement(ClosingEngagement closing) {
        this.closing = closing;
    }

    @Override
    public JobType type() {
        return JobType.CLOSE_ENGAGEMENT;
    }

    @Override
    public JobOutcome handle(Job job) {
        closing.close(job.engagementId(), CloseOutcome.valueOf(job.header("outcome")));
        return JobOutcome.completed();
    }
}
