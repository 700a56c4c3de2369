package io.quicksizer.workers.outbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quicksizer.processes.engine.HumanTaskRef;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.RestartPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the engine shall do for an engagement. Stored as JSON in the outbox, so names are part of the data.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EngineCommand.OpenProcess.class, name = "open-process"),
    @JsonSubTypes.Type(value = EngineCommand.CompleteTask.class, name = "complete-task"),
    @JsonSubTypes.Type(value = EngineCommand.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = EngineCommand.Cancel.class, name = "cancel"),
    @JsonSubTypes.Type(value = EngineCommand.Restart.class, name = "restart"),
    @JsonSubTypes.Type(value = EngineCommand.Rebuild.class, name = "rebuild")
})
public sealed interface EngineCommand {

    /** The engagement; commands of one engagement are carried out in order. */
    UUID engagementId();

    /** Starts the engagement's process. */
    record OpenProcess(UUID engagementId, UUID runId, String owner) implements EngineCommand {}

    /** Completes the human task of a visit whose submission is stored already. */
    record CompleteTask(UUID engagementId, UUID visitId, HumanTaskRef task, String actor) implements EngineCommand {}

    /** Ends the process as withdrawn. */
    record Withdraw(UUID engagementId) implements EngineCommand {}

    /** Ends the process as cancelled. */
    record Cancel(UUID engagementId) implements EngineCommand {}

    /**
     * Puts the running process to another point.
     *
     * @param event the step event that says so
     * @param revisionNumber the revision that is worked on from then on
     */
    record Restart(UUID engagementId, UUID event, long processInstanceKey, RestartPoint point, int revisionNumber)
            implements EngineCommand {}

    /**
     * Takes up an engagement that the engine has lost.
     *
     * @param runId the new life of its process
     * @param policyFacts facts of the revision that waits for approval; null when none does
     */
    record Rebuild(
            UUID engagementId,
            UUID runId,
            RestartPoint point,
            String owner,
            int revisionNumber,
            boolean expertOpen,
            @Nullable PolicyFacts policyFacts)
            implements EngineCommand {}
}
