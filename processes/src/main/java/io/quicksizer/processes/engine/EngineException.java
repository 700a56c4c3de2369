package io.quicksizer.processes.engine;

import org.jspecify.annotations.Nullable;

/** The engine did not do what it was asked; the two kinds tell whether asking again can help. */
public abstract sealed class EngineException extends RuntimeException permits EngineUnavailable, EngineRefused {
    private static final long serialVersionUID = 1L;

    EngineException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
