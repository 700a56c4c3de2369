package io.quicksizer.workers.platform.errors;

/** Receiver of error reports. Every bean of this type receives all reports. */
public interface ErrorSink {

    /** Accepts a report without blocking on the network; an exception is counted and otherwise ignored. */
    void report(ErrorReport report);
}
