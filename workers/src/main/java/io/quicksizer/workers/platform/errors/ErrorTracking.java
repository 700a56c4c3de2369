package io.quicksizer.workers.platform.errors;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lifecycle bean that attaches the error appender to the root logger while the application runs. */
@Component
class ErrorTracking implements SmartLifecycle {
    private final ErrorAppender appender;
    private volatile boolean running;

    ErrorTracking(ErrorReports reports) {
        this.appender = new ErrorAppender(reports::report);
    }

    @Override
    public void start() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            appender.setContext(context);
            appender.start();
            context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        }
        running = true;
    }

    @Override
    public void stop() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(appender);
        }
        appender.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before and stops after all other beans. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
