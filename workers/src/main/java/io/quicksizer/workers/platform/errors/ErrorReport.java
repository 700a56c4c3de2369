package io.quicksizer.workers.platform.errors;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An error as it is reported.
 *
 * @param fingerprint the same for errors of one kind at one place, 16 hexadecimal digits
 * @param causes the exception and its causes, outermost first; empty when none was logged
 * @param correlationId the work in which it happened, if any
 * @param traceId the trace in which it happened, if any
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
