package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.engagement.EnteringStep;
import io.quicksizer.workers.engagement.StepArrival;
import org.springframework.stereotype.Component;

/** A human step begins: notes the visit and loads what its form shows. */
@Component
class StepEntered implements JobHandler {
    private final EnteringStep entering;

    StepEntered(EnteringStep entering) {
        this.entering = entering;
    }

    @Override
    public JobType type() {
        return JobType.STEP_ENTERED;
    }

    @Override
    public JobOutcome handle(Job job) {
        return JobOutcome.completed(entering.enter(StepArrival.of(job)));
    }
}
