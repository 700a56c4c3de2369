package io.quicksizer.processes.engine;

import org.jspecify.annotations.Nullable;

/** A passing failure: the same command is worth repeating later. */
public non-sealed class EngineUnavailable extends EngineException {
    private static final long serialVersionUID = 1L;

    /** With a message for operators, and the client's exception if there was one. */
    public EngineUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
