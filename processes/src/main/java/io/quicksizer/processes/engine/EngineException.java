package io.quicksizer.processes.engine;

import org.jspecify.annotations.Nullable;

/** Thrown if a command or query of the engine failed. The subclasses tell whether a retry can succeed. */
public abstract sealed class EngineException extends RuntimeException
        permits EngineUnavailable, EngineRefused, TaskNotCompleted {
    private static final long serialVersionUID = 1L;

    EngineException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
