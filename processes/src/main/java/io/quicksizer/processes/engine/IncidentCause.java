package io.quicksizer.processes.engine;

import java.util.Arrays;

/** Causes of incidents, each with a description and the next action for operators. */
public enum IncidentCause {
    /** A job has no retries left, or its failure was final; the job's own message gives the reason. */
    WORK_FAILED(
            "the job failed, and the log of the workers has the reason",
            "Remove the cause, then retry.",
            "JOB_NO_RETRIES",
            "EXECUTION_LISTENER_NO_RETRIES"),
    /** A variable that a mapping or an event needs is missing or of the wrong type. */
    VARIABLE(
            "a variable that the process needs is missing or has the wrong type",
            "Restart the engagement at a step in the portal, or correct the variable in Operate and retry.",
            "IO_MAPPING_ERROR",
            "EXTRACT_VALUE_ERROR"),
    /** No flow of a gateway matches, or a condition can't be evaluated. */
    NO_FLOW(
            "no flow of the gateway matches, because the outcome of the previous step is missing or unknown",
            "Restart the engagement at the previous step in the portal.",
            "CONDITION_ERROR"),
    /** The called process is not deployed. */
    CALLED_PROCESS(
            "the called process is not deployed",
            "Start the workers of this release, which deploy it, then retry.",
            "CALLED_ELEMENT_ERROR"),
    /** The decision is not deployed, or could not be evaluated. */
    DECISION(
            "the approval policy could not be evaluated",
            "Check the published policy under Catalogue, Approval policy, publish a corrected one if it is wrong, and"
                    + " retry.",
            "CALLED_DECISION_ERROR",
            "DECISION_EVALUATION_ERROR"),
    /** A BPMN error was thrown that no event catches. */
    UNCAUGHT(
            "an error was thrown that no event of the process catches",
            "Restart the engagement at the step in the portal.",
            "UNHANDLED_ERROR_EVENT"),
    /** The variables are too large. */
    TOO_LARGE(
            "the variables exceed the message size limit of the workflow engine",
            "Restart the engagement at the step in the portal, and enter less text.",
            "MESSAGE_SIZE_EXCEEDED"),
    /** The form of a task is not deployed. */
    FORM(
            "the form of the task is not deployed",
            "Start the workers of this release, which deploy it, then retry.",
            "FORM_NOT_FOUND"),
    /** Anything else. */
    OTHER(
            "the workflow engine stopped for a reason that only Operate shows",
            "Check the instance in Operate, remove the cause, and retry.",
            "UNKNOWN");

    private final String reason;
    private final String advice;
    private final String[] errorTypes;

    IncidentCause(String reason, String advice, String... errorTypes) {
        this.reason = reason;
        this.advice = advice;
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
        return reason + ". " + advice;
    }
}
