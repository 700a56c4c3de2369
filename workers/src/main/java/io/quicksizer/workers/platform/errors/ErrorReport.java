package io.quicksizer.workers.platform.errors;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An error that is reported to the sinks.
 *
 * @param fingerprint groups errors of one kind at one place in the code; 16 hexadecimal digits
 * @param causes the exception and its causes, outermost first; empty if no exception was logged
 * @param correlationId correlation id of the failed work, if any
 * @param traceId trace of the failed work, if any
 */
public record ErrorReport(
        String fingerprint,
        Instant at,
        String logger,
        List<Cause> causes,
        Optional<String> correlationId,
        Optional<String> traceId) {

    public ErrorReport {
        causes = List.copyOf(causes);
    }

    /**
     * One exception of the chain.
     *
     * @param frames innermost first
     */
    public record Cause(String type, List<StackTraceElement> frames) {
        public Cause {
            frames = List.copyOf(frames);
        }
    }
}
