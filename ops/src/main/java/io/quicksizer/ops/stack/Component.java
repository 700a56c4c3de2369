package io.quicksizer.ops.stack;

import java.nio.file.Path;
import java.util.Optional;

/** One running part of the stack. Not thread-safe between {@link #start} and its return. */
interface Component {

    Part part();

    /** Returns product and version, for example {@code OpenSearch 2.19.6}. */
    String title();

    /** Returns the address under which people or programs reach it. */
    String address();

    /**
     * Starts the component and returns when it is ready.
     *
     * @throws io.quicksizer.ops.process.StackFailure when it fails to start
     */
    void start();

    /** Returns a sentence if the component has ended unexpectedly; empty while it is running. */
    Optional<String> death();

    /** Stops the component and waits for its end; returns false if it was never started. */
    boolean stop();

    Path log();
}
