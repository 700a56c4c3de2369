package io.quicksizer.workers.outbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.RestartPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command to the engine. Commands are stored as JSON in the outbox, so their names are part of the data. */
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
    @JsonSubTypes.Type(value = EngineCommand.OfferTask.class, name = "offer-task"),
    @JsonSubTypes.Type(value = EngineCommand.DeployPolicy.class, name = "deploy-policy"),
    @JsonSubTypes.Type(value = EngineCommand.DeployFeedbackPolicy.class, name = "deploy-feedback-policy"),
    @JsonSubTypes.Type(value = EngineCommand.StartTriage.class, name = "start-triage"),
    @JsonSubTypes.Type(value = EngineCommand.TriageEntered.class, name = "triage-entered")
})
public sealed interface EngineCommand {

    /** Returns the id of the aggregate; commands for the same aggregate are delivered in order. */
    UUID aggregateId();

    /** A command that concerns an engagement. */
    sealed interface ForEngagement extends EngineCommand {
        /** Returns the id of the engagement. */
        UUID engagementId();

        @Override
        default UUID aggregateId() {
            return engagementId();
        }
    }

    /** Deploys a published version of the approval policy. */
    record DeployPolicy(UUID policyId) implements EngineCommand {
        @Override
        public UUID aggregateId() {
            return policyId;
        }
    }

    /** Deploys the newest version of the feedback policy. */
    record DeployFeedbackPolicy(UUID policyId) implements EngineCommand {
        @Override
        public UUID aggregateId() {
            return policyId;
        }
    }

    /** Starts the triage of a feedback; kind and impact are names of enum constants. */
    record StartTriage(UUID feedbackId, UUID runId, String kind, String impact, int reporters)
            implements EngineCommand {
        @Override
        public UUID aggregateId() {
            return feedbackId;
        }
    }

    /** Notifies the process that the entry at a visit of the triage is recorded, so that it continues. */
    record TriageEntered(UUID feedbackId, UUID visitId) implements EngineCommand {
        @Override
        public UUID aggregateId() {
            return feedbackId;
        }
    }

    /** Starts the engagement's process. */
    record OpenProcess(UUID engagementId, UUID runId, String owner) implements ForEngagement {}

    /** Notifies the process that the entry at a visit of a human step is recorded, so that it continues. */
    record EntryRecorded(UUID engagementId, UUID visitId) implements ForEngagement {}

    /** Ends a run as withdrawn. */
    record Withdraw(UUID engagementId, UUID runId) implements ForEngagement {}

    /** Ends a run as cancelled. */
    record Cancel(UUID engagementId, UUID runId) implements ForEngagement {}

    /** Changes the owner of a run, to whom its further steps are assigned. */
    record ChangeOwner(UUID engagementId, UUID runId, String owner) implements ForEngagement {}

    /**
     * Assigns the task of a visit while it is open. This needs the engine's search, so it is an aggregate of its own
     * and does not block other commands.
     */
    record AssignTask(UUID engagementId, UUID visitId, String assignee) implements EngineCommand {
        @Override
        public UUID aggregateId() {
            return visitId;
        }
    }

    /**
     * Offers the task of a visit, while it is open, to the people who may edit the engagement at the time of delivery.
     * An aggregate of its own, as {@link AssignTask} is.
     */
    record OfferTask(UUID engagementId, UUID visitId) implements EngineCommand {
        @Override
        public UUID aggregateId() {
            return visitId;
        }
    }

    /** Stops an instance that does not lead the engagement. */
    record Terminate(UUID engagementId, long processInstanceKey) implements ForEngagement {}

    /**
     * Moves the running process to another point.
     *
     * @param event id of the step event that records the restart
     * @param revisionNumber the revision that is open after the restart
     */
    record Restart(UUID engagementId, UUID event, long processInstanceKey, RestartPoint point, int revisionNumber)
            implements ForEngagement {}

    /**
     * Starts a new instance for an engagement whose instance was lost or has ended.
     *
     * @param policyVersion version of the approval policy that applies to the revision, at least 0
     * @param policyFacts facts of the revision that waits for approval; null if none does
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
