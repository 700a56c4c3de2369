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
 * A job activated from the engine. Its components are facts of the engine, except for the variables, which are
 * untrusted claims; the ids of run and call are only used to find the record. Keys are unique within one installation
 * of the engine: a new one starts counting from the beginning.
 *
 * @param key the engine's key of the job
 * @param processInstanceKey the instance that it belongs to
 * @param elementInstanceKey the engine's key of the element instance
 * @param headers custom headers of the model
 * @param retriesLeft remaining attempts, including this one
 * @param variables process variables visible to the element, a JSON object
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
     * Returns the id of this run of the process.
     *
     * @throws OperatorReadable if there is none, because the instance was not started by the product
     */
    public UUID runId() {
        return claims().uuid(Variable.RUN_ID)
                .orElseThrow(() -> new OperatorReadable(IncidentPhrase.SENTENCE_NO_RUN.with(label())));
    }

    /** Returns the token of the call by which the process was started; empty if it was not called. */
    public Optional<UUID> callToken() {
        return claims().uuid(Variable.CALL_TOKEN);
    }

    /** Returns the untrusted process variables. */
    public Claims claims() {
        return new Claims(variables);
    }

    /** Returns the correlation id of the request that last advanced the process. */
    public Optional<String> correlationId() {
        return claims().text(Variable.CORRELATION_ID);
    }

    /** Returns the W3C trace context of that request. */
    public Optional<String> traceparent() {
        return claims().text(Variable.TRACEPARENT);
    }

    /** Returns the step to record (from the header) or to enter (from the listener's element). */
    public Step step() {
        String header = headers.get("step");
        return header != null
                ? Step.valueOf(header)
                : Step.ofElement(elementId)
                        .orElseThrow(() -> new IllegalStateException("Not a human step: " + elementId));
    }

    /** Returns this visit of a human step; only for a job of its start listener. */
    public HumanTaskRef visit() {
        return new HumanTaskRef(processInstanceKey, elementInstanceKey, step());
    }

    /** Returns the process that is called; only for a job of a call's start listener. */
    public ProcessId calledProcess() {
        return ProcessId.calledBy(elementId)
                .orElseThrow(() -> new IllegalStateException("Not a call activity: " + elementId));
    }

    /**
     * Returns the input of a form that was completed in Tasklist, an object; a missing node if the entry was recorded
     * elsewhere. Untrusted user input that has to be validated.
     */
    public JsonNode submission() {
        return variables.path(Variable.SUBMISSION);
    }

    /** Returns the name of the element in the model. */
    public String label() {
        return ElementLabel.of(processId, elementId);
    }

    /** Returns a header that the model must define. */
    public String header(String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalStateException("The model defines no header " + name + " for " + elementId);
        }
        return value;
    }
}
