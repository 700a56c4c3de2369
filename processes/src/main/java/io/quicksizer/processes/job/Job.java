package io.quicksizer.processes.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.ElementLabel;
import io.quicksizer.processes.model.HumanTaskRef;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.Variable;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A piece of work as the engine hands it out. Its components are facts of the engine; the variables are claims, of
 * which the ids of run and call only serve to find the record. Its key is unique in one life of the engine: an engine
 * that is set up again begins to count from the start.
 *
 * @param key the engine's key of the job
 * @param processInstanceKey the instance that waits for it
 * @param elementInstanceKey the engine's key of the visit of the element
 * @param headers settings that the model gives to the work
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

    /**
     * This run of the engagement's process.
     *
     * @throws OperatorReadable when the instance names none: nobody opened it as an engagement
     */
    public UUID runId() {
        return claims().uuid(Variable.RUN_ID)
                .orElseThrow(
                        () -> new OperatorReadable(
                                "The process instance at \"" + label()
                                        + "\" names no run of an engagement: it was started past the product, or its variable runId"
                                        + " was changed. Cancel this instance; if an engagement is waiting, rebuild it in the portal."));
    }

    /** The call by which the process was started; empty when it was started on its own. */
    public Optional<UUID> callToken() {
        return claims().uuid(Variable.CALL_TOKEN);
    }

    /** The process variables, which are no facts. */
    public Claims claims() {
        return new Claims(variables);
    }

    /** Follows the request that moved the process last. */
    public Optional<String> correlationId() {
        return claims().text(Variable.CORRELATION_ID);
    }

    /** W3C trace context of that request. */
    public Optional<String> traceparent() {
        return claims().text(Variable.TRACEPARENT);
    }

    /** The step to record (header) or to enter (listener). */
    public Step step() {
        String header = headers.get("step");
        return header != null
                ? Step.valueOf(header)
                : Step.ofElement(elementId).orElseThrow(() -> new IllegalStateException("No human step: " + elementId));
    }

    /** This visit of a human step: only for the job of its listener. */
    public HumanTaskRef visit() {
        return new HumanTaskRef(processInstanceKey, elementInstanceKey, step());
    }

    /** The process that is called: only for the job of a call's listener. */
    public ProcessId calledProcess() {
        return ProcessId.calledBy(elementId)
                .orElseThrow(() -> new IllegalStateException("No call of a process: " + elementId));
    }

    /**
     * The input of a form that was completed in Tasklist, an object; a missing node when the entry was recorded
     * elsewhere. Somebody's input, to be checked as such.
     */
    public JsonNode submission() {
        return variables.path(Variable.SUBMISSION);
    }

    /** The element's name in the model. */
    public String label() {
        return ElementLabel.of(processId, elementId);
    }

    /** A header that the model must have. */
    public String header(String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalStateException("The model gives no header " + name + " to " + elementId);
        }
        return value;
    }
}
