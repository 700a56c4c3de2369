package io.quicksizer.processes.engine;

import org.jspecify.annotations.Nullable;

/** Thrown on a temporary failure: a later retry may succeed. */
public non-sealed class EngineUnavailable extends EngineException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message for operators, and the client's exception if there was one. */
    public EngineUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
