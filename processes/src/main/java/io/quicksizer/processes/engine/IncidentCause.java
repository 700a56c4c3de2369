package io.quicksizer.processes.engine;

import io.quicksizer.processes.job.IncidentPhrase;
import java.util.Arrays;

/** Causes of incidents, each with a description and the next action for operators. */
public enum IncidentCause {
    /** A job has no retries left, or its failure was final; the job's own message gives the reason. */
    WORK_FAILED(IncidentPhrase.REASON_WORK_FAILED, "JOB_NO_RETRIES", "EXECUTION_LISTENER_NO_RETRIES"),
    /** A variable that a mapping or an event needs is missing or of the wrong type. */
    VARIABLE(IncidentPhrase.REASON_VARIABLE, "IO_MAPPING_ERROR", "EXTRACT_VALUE_ERROR"),
    /** No flow of a gateway matches, or a condition can't be evaluated. */
    NO_FLOW(IncidentPhrase.REASON_NO_FLOW, "CONDITION_ERROR"),
    /** The called process is not deployed. */
    CALLED_PROCESS(IncidentPhrase.REASON_CALLED_PROCESS, "CALLED_ELEMENT_ERROR"),
    /** The decision is not deployed, or could not be evaluated. */
    DECISION(IncidentPhrase.REASON_DECISION, "CALLED_DECISION_ERROR", "DECISION_EVALUATION_ERROR"),
    /** A BPMN error was thrown that no event catches. */
    UNCAUGHT(IncidentPhrase.REASON_UNCAUGHT, "UNHANDLED_ERROR_EVENT"),
    /** The variables are too large. */
    TOO_LARGE(IncidentPhrase.REASON_TOO_LARGE, "MESSAGE_SIZE_EXCEEDED"),
    /** The form of a task is not deployed. */
    FORM(IncidentPhrase.REASON_FORM, "FORM_NOT_FOUND"),
    /** Anything else. */
    OTHER(IncidentPhrase.REASON_OTHER, "UNKNOWN");

    private final IncidentPhrase reason;
    private final String[] errorTypes;

    IncidentCause(IncidentPhrase reason, String... errorTypes) {
        this.reason = reason;
        this.errorTypes = errorTypes;
    }

    /** Returns the cause for an error type of the engine; {@link #OTHER} for an unknown type. */
    public static IncidentCause of(String errorType) {
        return Arrays.stream(values())
                .filter(cause -> Arrays.asList(cause.errorTypes).contains(errorType))
                .findFirst()
                .orElse(OTHER);
    }

    /** Returns the reason, which completes a sentence, and the next action, a separate sentence. */
    String words() {
        return reason.with();
    }
}
