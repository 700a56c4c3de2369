package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.revision.OpeningNextRevision;
import org.springframework.stereotype.Component;

/** Opens the next revision after changes were requested. */
@Component
class OpenNextRevision implements JobHandler {
    private final OpeningNextRevision opening;

    OpenNextRevision(OpeningNextRevision opening) {
        this.opening = opening;
    }

    @Override
    public JobType type() {
        return JobType.OPEN_NEXT_REVISION;
    }

    @Override
    public JobOutcome handle(Job job) {
        return JobOutcome.completed(opening.open(job.engagementId(), job.revisionNumber()));
    }
}
