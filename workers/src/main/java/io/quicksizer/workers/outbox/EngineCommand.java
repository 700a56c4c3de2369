package io.quicksizer.workers.outbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quicksizer.processes.engine.HumanTaskRef;
import java.util.UUID;

/**
 * Something that the engine shall do for an engagement. Stored as JSON in the outbox, so names are part of the data.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EngineCommand.OpenProcess.class, name = "open-process"),
    @JsonSubTypes.Type(value = EngineCommand.CompleteTask.class, name = "complete-task"),
    @JsonSubTypes.Type(value = EngineCommand.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = EngineCommand.Cancel.class, name = "cancel")
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
}
