package io.quicksizer.processes.job;

/** A job that the record does not justify. Nothing was changed, and trying again can't help: it becomes an incident. */
public final class JobRefused extends OperatorReadable {
    private static final long serialVersionUID = 1L;

    /** With a sentence for operators: what disagrees, and what to do. */
    public JobRefused(String message) {
        super(message);
    }
}
