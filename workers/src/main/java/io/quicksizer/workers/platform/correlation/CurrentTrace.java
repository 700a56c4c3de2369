package io.quicksizer.workers.platform.correlation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The trace context of the running thread. */
final class CurrentTrace {
    private static final ThreadLocal<@Nullable TraceParent> CURRENT = new ThreadLocal<>();

    private CurrentTrace() {}

    static Optional<TraceParent> get() {
        return Optional.ofNullable(CURRENT.get());
    }

    static void set(@Nullable TraceParent trace) {
        if (trace == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(trace);
        }
    }
}
