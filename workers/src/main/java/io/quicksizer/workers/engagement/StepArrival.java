package io.quicksizer.workers.engagement;

import io.quicksizer.db.journal.StepElement;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.Step;
import java.util.UUID;

/**
 * The engine says that a human step began or ended.
 *
 * @param engagementId the engagement
 * @param runId the life of its process
 * @param processInstanceKey the instance in which the step stands
 * @param elementInstanceKey the engine's key of the visit
 * @param processId BPMN id of the process
 * @param step which step
 * @param revisionNumber the revision that is worked on
 * @param levelIndex the level that is asked; of meaning in a sign-off only
 * @param correlationId what moved the process here
 */
public record StepArrival(
        UUID engagementId,
        UUID runId,
        long processInstanceKey,
        long elementInstanceKey,
        String processId,
        Step step,
        int revisionNumber,
        int levelIndex,
        String correlationId) {

    /** Reads a listener's job. */
    public static StepArrival of(Job job) {
        return new StepArrival(
                job.engagementId(),
                job.runId(),
                job.processInstanceKey(),
                job.elementInstanceKey(),
                job.processId(),
                job.step(),
                job.revisionNumber(),
                job.levelIndex(),
                job.correlationId());
    }

    StepElement element() {
        return new StepElement(runId, elementInstanceKey, processInstanceKey, processId, step.elementId(), step.name());
    }
}
