package io.quicksizer.workers.outbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.RestartPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that the engine shall do. Stored as JSON in the outbox, so names are part of the data. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EngineCommand.OpenProcess.class, name = "open-process"),
    @JsonSubTypes.Type(value = EngineCommand.EntryRecorded.class, name = "entry-recorded"),
    @JsonSubTypes.Type(value = EngineCommand.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = EngineCommand.Cancel.class, name = "cancel"),
    @JsonSubTypes.Type(value = EngineCommand.Restart.class, name = "restart"),
    @JsonSubTypes.Type(value = EngineCommand.Rebuild.class, name = "rebuild"),
    @JsonSubTypes.Type(value = EngineCommand.Terminate.class, name = "terminate"),
    @JsonSubTypes.Type(value = EngineCommand.ChangeOwner.class, name = "change-owner"),
    @JsonSubTypes.Type(value = EngineCommand.AssignTask.class, name = "assign-task"),
    @JsonSubTypes.Type(value = EngineCommand.DeployPolicy.class, name = "deploy-policy"),
    @JsonSubTypes.Type(value = EngineCommand.DeployFeedbackPolicy.class, name = "deploy-feedback-policy"),
    @JsonSubTypes.Type(value = EngineCommand.StartTriage.class, name = "start-triage"),
    @JsonSubTypes.Type(value = EngineCommand.TriageEntered.class, name = "triage-entered")
})
public sealed interface EngineCommand {

    /** The subject; commands about the same thing are carried out in order. */
    UUID aggregateId();

    /** Something that the engine shall do for an engagement. */
    sealed interface ForEngagement extends EngineCommand {
        /** The engagement. */
        UUID engagementId();

        @Override
        default UUID aggregateId() {
            return engagementId();
        }
    }

    /** Makes a published version of the approval policy known to the engine. */
    record DeployPolicy(UUID policyId) implements EngineCommand {
        @Override
        public UUID aggregateId() {
            return policyId;
        }
    }

    /** Makes the newest version of the feedback policy known to the engine. */
    record DeployFeedbackPolicy(UUID policyId) implements EngineCommand {
        @Override
        public UUID aggregateId() {
            return policyId;
        }
    }

    /** Starts the triage of a feedback; kind and impact are names. */
    record StartTriage(UUID feedbackId, UUID runId, String kind, String impact, int reporters)
            implements EngineCommand {
        @Override
        public UUID aggregateId() {
            return feedbackId;
        }
    }

    /** Lets the process leave the triage of a visit whose entry is recorded. */
    record TriageEntered(UUID feedbackId, UUID visitId) implements EngineCommand {
        @Override
        public UUID aggregateId() {
            return feedbackId;
        }
    }

    /** Starts the engagement's process. */
    record OpenProcess(UUID engagementId, UUID runId, String owner) implements ForEngagement {}

    /** Lets the process leave the human step of a visit whose entry is recorded. */
    record EntryRecorded(UUID engagementId, UUID visitId) implements ForEngagement {}

    /** Ends a run as withdrawn. */
    record Withdraw(UUID engagementId, UUID runId) implements ForEngagement {}

    /** Ends a run as cancelled. */
    record Cancel(UUID engagementId, UUID runId) implements ForEngagement {}

    /** Lets a run assign the steps to come to another owner. */
    record ChangeOwner(UUID engagementId, UUID runId, String owner) implements ForEngagement {}

    /**
     * Assigns the task of a visit, as long as it waits. It needs the engine's search, so that it is its own subject:
     * nothing else waits for it.
     */
    record AssignTask(UUID engagementId, UUID visitId, String assignee) implements EngineCommand {
        @Override
        public UUID aggregateId() {
            return visitId;
        }
    }

    /** Stops an instance that does not lead the engagement. */
    record Terminate(UUID engagementId, long processInstanceKey) implements ForEngagement {}

    /**
     * Puts the running process to another point.
     *
     * @param event the step event that says so
     * @param revisionNumber the revision that is worked on from then on
     */
    record Restart(UUID engagementId, UUID event, long processInstanceKey, RestartPoint point, int revisionNumber)
            implements ForEngagement {}

    /**
     * Takes up an engagement that the engine has lost.
     *
     * @param policyVersion the version of the approval policy that decides on that revision, at least 0
     * @param policyFacts facts of the revision that waits for approval; null when none does
     */
    record Rebuild(
            UUID engagementId,
            UUID runId,
            RestartPoint point,
            String owner,
            int revisionNumber,
            boolean expertOpen,
            int policyVersion,
            @Nullable PolicyFacts policyFacts)
            implements ForEngagement {}
}
