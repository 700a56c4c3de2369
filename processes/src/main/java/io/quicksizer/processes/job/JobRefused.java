package io.quicksizer.processes.job;

/**
 * Thrown if a job conflicts with the database. Nothing was changed and a retry can't succeed, so it raises an incident.
 */
public final class JobRefused extends OperatorReadable {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message for operators: the conflict, and what to do. */
    public JobRefused(String message) {
        super(message);
    }
}
