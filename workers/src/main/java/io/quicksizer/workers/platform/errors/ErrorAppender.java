package io.quicksizer.workers.platform.errors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.AppenderBase;
import io.quicksizer.workers.platform.correlation.Correlation;
import io.quicksizer.workers.platform.errors.ErrorReport.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Logback appender that turns every event of level ERROR into an error report. */
final class ErrorAppender extends AppenderBase<ILoggingEvent> {
    private static final int MOST_CAUSES = 8;
    private static final int MOST_FRAMES = 100;
    private static final String OF_A_SINK = "io.sentry";

    private final Consumer<ErrorReport> reports;

    ErrorAppender(Consumer<ErrorReport> reports) {
        this.reports = reports;
        setName("errors");
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)
                && !event.getLoggerName().startsWith(OF_A_SINK)) {
            reports.accept(report(event));
        }
    }

    private static ErrorReport report(ILoggingEvent event) {
        List<Cause> causes = causes(event.getThrowableProxy());
        return new ErrorReport(
                ErrorFingerprint.of(event.getLoggerName(), String.valueOf(event.getMessage()), causes),
                event.getInstant(),
                event.getLoggerName(),
                causes,
                Optional.ofNullable(event.getMDCPropertyMap().get(Correlation.MDC_ID)),
                Optional.ofNullable(event.getMDCPropertyMap().get(Correlation.MDC_TRACE)));
    }

    private static List<Cause> causes(@Nullable IThrowableProxy outermost) {
        List<Cause> causes = new ArrayList<>();
        IThrowableProxy next = outermost;
        while (next != null && causes.size() < MOST_CAUSES) {
            causes.add(new Cause(
                    next.getClassName(),
                    Stream.of(next.getStackTraceElementProxyArray())
                            .limit(MOST_FRAMES)
                            .map(StackTraceElementProxy::getStackTraceElement)
                            .toList()));
            next = next.getCause();
        }
        return causes;
    }
}
