package io.quicksizer.processes.job;

import org.jspecify.annotations.Nullable;

/** Exception with a message for operators: the reason and the next action. */
public class OperatorReadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message in complete sentences, and the technical cause if there is one. */
    public OperatorReadable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Creates the exception with a message in complete sentences. */
    public OperatorReadable(String message) {
        this(message, null);
    }
}
