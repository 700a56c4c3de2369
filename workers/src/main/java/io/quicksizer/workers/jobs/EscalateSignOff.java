package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.approval.EscalatingSignOff;
import org.springframework.stereotype.Component;

/** Notes that the next group is asked, after the time limit. */
@Component
class EscalateSignOff implements JobHandler {
    private final EscalatingSignOff escalating;

    EscalateSignOff(EscalatingSignOff escalating) {
        this.escalating = escalating;
    }

    @Override
    public JobType type() {
        return JobType.ESCALATE_SIGN_OFF;
    }

    @Override
    public JobOutcome handle(Job job) {
        escalating.escalate(job.engagementId(), job.levelIndex(), job.askedGroup());
        return JobOutcome.completed();
    }
}
