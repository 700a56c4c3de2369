package io.quicksizer.processes.engine;

import org.jspecify.annotations.Nullable;

/** A final refusal: repeating the same command can't help. */
public final class EngineRefused extends EngineException {
    private static final long serialVersionUID = 1L;

    /** With a message for operators, and the client's exception if there was one. */
    public EngineRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
