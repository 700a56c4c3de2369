package io.quicksizer.workers.platform.errors;

import io.quicksizer.workers.platform.errors.ErrorReport.Cause;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.SentryLevel;
import io.sentry.SentryOptions;
import io.sentry.protocol.SentryException;
import io.sentry.protocol.SentryStackFrame;
import io.sentry.protocol.SentryStackTrace;
import java.util.Date;
import java.util.List;

/** Sink that reports errors to Sentry. Sends neither messages nor data about the user or the machine. */
final class SentrySink implements ErrorSink, AutoCloseable {
    private static final String OURS = "io.quicksizer";

    /**
     * @param dsn DSN of the project in Sentry
     * @param environment name such as production
     * @param release the product's version
     */
    SentrySink(String dsn, String environment, String release) {
        SentryOptions options = new SentryOptions();
        options.setDsn(dsn);
        options.setEnvironment(environment);
        options.setRelease(release);
        options.setSendDefaultPii(false);
        options.setAttachServerName(false);
        options.setAttachThreads(false);
        options.setAttachStacktrace(false);
        options.setEnableUncaughtExceptionHandler(false);
        options.setSendClientReports(false);
        options.setEnableAutoSessionTracking(false);
        Sentry.init(options);
    }

    @Override
    public void report(ErrorReport report) {
        SentryEvent event = new SentryEvent(Date.from(report.at()));
        event.setLevel(SentryLevel.ERROR);
        event.setLogger(report.logger());
        event.setFingerprints(List.of(report.fingerprint()));
        event.setExceptions(
                report.causes().reversed().stream().map(SentrySink::exception).toList());
        report.correlationId().ifPresent(id -> event.setTag("correlation", id));
        report.traceId().ifPresent(id -> event.setTag("trace", id));
        Sentry.captureEvent(event);
    }

    private static SentryException exception(Cause cause) {
        SentryException exception = new SentryException();
        exception.setType(cause.type());
        exception.setStacktrace(new SentryStackTrace(
                cause.frames().reversed().stream().map(SentrySink::frame).toList()));
        return exception;
    }

    private static SentryStackFrame frame(StackTraceElement element) {
        SentryStackFrame frame = new SentryStackFrame();
        frame.setModule(element.getClassName());
        frame.setFunction(element.getMethodName());
        frame.setFilename(element.getFileName());
        frame.setLineno(Math.max(0, element.getLineNumber()));
        frame.setInApp(element.getClassName().startsWith(OURS));
        return frame;
    }

    @Override
    public void close() {
        Sentry.close();
    }
}
