package io.quicksizer.processes.engine;

import org.jspecify.annotations.Nullable;

/** The engine did not do what it was asked; its kinds say whether repeating the command can help. */
public abstract sealed class EngineException extends RuntimeException
        permits EngineUnavailable, EngineRefused, TaskNotCompleted {
    private static final long serialVersionUID = 1L;

    EngineException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
