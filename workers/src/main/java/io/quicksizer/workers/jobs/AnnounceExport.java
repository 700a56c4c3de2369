package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.export.AnnouncingExport;
import org.springframework.stereotype.Component;

/** Announces that the proposal is ready. */
@Component
class AnnounceExport implements JobHandler {
    private final AnnouncingExport announcing;

    AnnounceExport(AnnouncingExport announcing) {
        this.announcing = announcing;
    }

    @Override
    public JobType type() {
        return JobType.ANNOUNCE_EXPORT;
    }

    @Override
    public JobOutcome handle(Job job) {
        announcing.announce(job.engagementId(), job.revisionNumber());
        return JobOutcome.completed();
    }
}
