package io.quicksizer.processes.job;

import org.jspecify.annotations.Nullable;

/** A failure whose message an operator understands: the reason, and the next action. */
public class OperatorReadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message in whole sentences, and the technical cause if there is one. */
    public OperatorReadable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** With a message in whole sentences. */
    public OperatorReadable(String message) {
        this(message, null);
    }
}
