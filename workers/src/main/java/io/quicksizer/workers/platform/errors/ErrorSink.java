package io.quicksizer.workers.platform.errors;

/** Somewhere to report errors to. Every bean of this type receives all of them. */
public interface ErrorSink {

    /** Takes a report without waiting for a network; what is thrown is counted and otherwise ignored. */
    void report(ErrorReport report);
}
