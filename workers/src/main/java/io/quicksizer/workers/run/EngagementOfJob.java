package io.quicksizer.workers.run;

import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.run.ProcessRun;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.processes.job.Job;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lookup of the engagement to which a failed job belongs. It checks nothing; {@link RunRegistry} does before a job
 * acts.
 */
@Component
public class EngagementOfJob {
    private final ProcessRuns runs;
    private final EngagementRepository engagements;

    EngagementOfJob(ProcessRuns runs, EngagementRepository engagements) {
        this.runs = runs;
        this.engagements = engagements;
    }

    /**
     * Returns the name of the engagement; empty if none has the job's run.
     *
     * @throws io.quicksizer.processes.job.OperatorReadable if the job names no run
     */
    public Optional<String> name(Job job) {
        return runs.find(job.runId())
                .map(ProcessRun::engagementId)
                .flatMap(engagements::findById)
                .map(engagement -> engagement.context().name());
    }
}
