package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.approval.RecordingDecision;
import org.springframework.stereotype.Component;

/** Records a sign-off, or finds that the portal has recorded it already. */
@Component
class RecordDecision implements JobHandler {
    private final RecordingDecision recording;

    RecordDecision(RecordingDecision recording) {
        this.recording = recording;
    }

    @Override
    public JobType type() {
        return JobType.RECORD_DECISION;
    }

    @Override
    public JobOutcome handle(Job job) {
        return JobOutcome.completed(recording.record(job.visitId().orElseThrow(), job.submission()));
    }
}
