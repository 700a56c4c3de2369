package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.engagement.RecordingTask;
import org.springframework.stereotype.Component;

/** Records what was submitted in a step, or finds that the portal has recorded it already. */
@Component
class RecordStep implements JobHandler {
    private final RecordingTask recording;

    RecordStep(RecordingTask recording) {
        this.recording = recording;
    }

    @Override
    public JobType type() {
        return JobType.RECORD_STEP;
    }

    @Override
    public JobOutcome handle(Job job) {
        return JobOutcome.completed(recording.record(job.visitId().orElseThrow(), job.submission()));
    }
}
