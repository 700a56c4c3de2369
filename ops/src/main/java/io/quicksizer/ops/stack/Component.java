package io.quicksizer.ops.stack;

import java.nio.file.Path;
import java.util.Optional;

/** One running part of the stack. Not thread-safe between {@link #start} and its return. */
interface Component {

    Part part();

    /** Product and version, for example {@code OpenSearch 2.19.6}. */
    String title();

    /** The address at which people or programs reach it. */
    String address();

    /**
     * Starts it and returns when it answers.
     *
     * @throws io.quicksizer.ops.process.StackFailure when it does not come up
     */
    void start();

    /** A sentence when it has ended though nobody asked it to; empty while it lives. */
    Optional<String> death();

    /** Ends it and waits until it has; false when it was never started. */
    boolean stop();

    Path log();
}
