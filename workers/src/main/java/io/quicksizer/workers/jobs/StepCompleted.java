package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.engagement.LeavingStep;
import io.quicksizer.workers.engagement.StepArrival;
import org.springframework.stereotype.Component;

/** A human step was left: notes when. */
@Component
class StepCompleted implements JobHandler {
    private final LeavingStep leaving;

    StepCompleted(LeavingStep leaving) {
        this.leaving = leaving;
    }

    @Override
    public JobType type() {
        return JobType.STEP_COMPLETED;
    }

    @Override
    public JobOutcome handle(Job job) {
        leaving.leave(StepArrival.of(job));
        return JobOutcome.completed();
    }
}
