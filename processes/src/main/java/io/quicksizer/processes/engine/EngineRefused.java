package io.quicksizer.processes.engine;

import org.jspecify.annotations.Nullable;

/** Thrown if the engine refused a command permanently: a retry can't succeed. */
public final class EngineRefused extends EngineException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message for operators, and the client's exception if there was one. */
    public EngineRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
