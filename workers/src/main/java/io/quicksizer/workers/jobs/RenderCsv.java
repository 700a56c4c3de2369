package io.quicksizer.workers.jobs;

import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.export.RenderingExport;
import org.springframework.stereotype.Component;

/** Renders the CSV of an approved revision. */
@Component
class RenderCsv implements JobHandler {
    private final RenderingExport rendering;

    RenderCsv(RenderingExport rendering) {
        this.rendering = rendering;
    }

    @Override
    public JobType type() {
        return JobType.RENDER_CSV;
    }

    @Override
    public JobOutcome handle(Job job) {
        rendering.render(job.engagementId(), job.revisionNumber(), DocumentKind.CSV);
        return JobOutcome.completed();
    }
}
