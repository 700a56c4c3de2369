package io.quicksizer.processes.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.engine.HumanTaskRef;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work as the engine hands it out. Its key is unique in one life of the engine only: a rebuilt engine starts
 * its keys anew.
 *
 * @param key the engine's key of the job
 * @param type the kind of work
 * @param processInstanceKey the instance that waits for it
 * @param elementInstanceKey the engine's key of the visit of the element
 * @param elementId BPMN id of the element
 * @param processId BPMN id of the process
 * @param headers what the model says about the work
 * @param retriesLeft how often it is tried in all from now on, this time included
 * @param variables the process variables that the element sees, an object
 */
public record Job(
        long key,
        JobType type,
        long processInstanceKey,
        long elementInstanceKey,
        String elementId,
        String processId,
        Map<String, String> headers,
        int retriesLeft,
        JsonNode variables) {

    /** The engagement. */
    public UUID engagementId() {
        return requiredUuid(Variable.ENGAGEMENT_ID);
    }

    /** This life of the engagement's process. */
    public UUID runId() {
        return requiredUuid(Variable.RUN_ID);
    }

    /** Follows the request that moved the process last. */
    public String correlationId() {
        return required(Variable.CORRELATION_ID);
    }

    /** W3C trace context of that request, or null. */
    public @Nullable String traceparent() {
        return optional(Variable.TRACEPARENT).orElse(null);
    }

    /** The visit of the human step that was completed last, if any was. */
    public Optional<UUID> visitId() {
        return optional(Variable.VISIT_ID).map(UUID::fromString);
    }

    /** User name of the planner. */
    public String owner() {
        return required(Variable.OWNER);
    }

    /** The revision that is worked on, from 1. */
    public int revisionNumber() {
        return variables.path(Variable.REVISION_NUMBER).asInt();
    }

    /** The step to record (header) or to enter or leave (listener). */
    public Step step() {
        String header = headers.get("step");
        return header != null
                ? Step.valueOf(header)
                : Step.ofElement(elementId).orElseThrow(() -> new IllegalStateException("No human step: " + elementId));
    }

    /** This visit of a human step: only for the jobs of its listeners. */
    public HumanTaskRef visit() {
        return new HumanTaskRef(processInstanceKey, elementInstanceKey, step());
    }

    /** The form's input fields, an object; a missing node when nothing was submitted. */
    public JsonNode submission() {
        return variables.path(Variable.SUBMISSION);
    }

    /** The levels that the policy asks for, in the order in which they sign; only in an approval. */
    public List<SignOffLevel> levels() {
        return Levels.from(variables.path(Variable.LEVELS));
    }

    /** Position from 1 of the level that is asked now; only in an approval. */
    public int levelIndex() {
        return variables.path(Variable.LEVEL_INDEX).asInt(1);
    }

    /** The level that is asked now; only in a sign-off and its jobs. */
    public SignOffLevel askedLevel() {
        return Levels.level(variables.path(Variable.ASKED_LEVEL));
    }

    /** The group that is asked now, after escalation if there was one; only in a sign-off and its jobs. */
    public String askedGroup() {
        return required(Variable.ASKED_GROUP);
    }

    /** A header that the model must have. */
    public String header(String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalStateException("The model gives no header " + name + " to " + elementId);
        }
        return value;
    }

    /** A text variable; empty when it is absent or null. */
    public Optional<String> optional(String name) {
        JsonNode node = variables.path(name);
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node.asText());
    }

    /** A text variable that must be there. */
    public String required(String name) {
        return optional(name)
                .orElseThrow(() -> new OperatorReadable(
                        "The process variable " + name + " is missing. Set it in Operate and try again."));
    }

    private UUID requiredUuid(String name) {
        String text = required(name);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new OperatorReadable("The process variable " + name + " is not a UUID: " + text, e);
        }
    }
}
