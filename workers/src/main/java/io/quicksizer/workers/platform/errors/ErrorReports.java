package io.quicksizer.workers.platform.errors;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Dispatcher of reports to the sinks, at most one per fingerprint and minute, so that an error storm does not flood
 * them.
 */
@Component
class ErrorReports {
    private static final Duration APART = Duration.ofMinutes(1);
    private static final int MOST_FINGERPRINTS = 1000;

    private final List<ErrorSink> sinks;
    private final ObjectProvider<MeterRegistry> meters;
    private final Clock clock;
    private final Map<String, Instant> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_FINGERPRINTS;
        }
    };

    ErrorReports(List<ErrorSink> sinks, ObjectProvider<MeterRegistry> meters, Clock clock) {
        this.sinks = List.copyOf(sinks);
        this.meters = meters;
        this.clock = clock;
    }

    void report(ErrorReport report) {
        count("quicksizer.errors", "logged");
        if (!sinks.isEmpty()) {
            if (isDue(report.fingerprint())) {
                sinks.forEach(sink -> pass(report, sink));
            } else {
                count("quicksizer.error.reports", "suppressed");
            }
        }
    }

    private void pass(ErrorReport report, ErrorSink sink) {
        try {
            sink.report(report);
            count("quicksizer.error.reports", "passed");
        } catch (RuntimeException sinkBroken) {
            count("quicksizer.error.reports", "failed"); // logging it would cause another report
        }
    }

    private synchronized boolean isDue(String fingerprint) {
        Instant now = clock.instant();
        Instant before = latest.get(fingerprint);
        boolean due = before == null || !now.isBefore(before.plus(APART));
        if (due) {
            latest.remove(fingerprint);
            latest.put(fingerprint, now);
        }
        return due;
    }

    private void count(String name, String outcome) {
        meters.ifAvailable(
                registry -> registry.counter(name, "outcome", outcome).increment());
    }
}
