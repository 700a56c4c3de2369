package io.quicksizer.ops.chaos;

import io.quicksizer.ops.stack.LiveStack;
import java.util.List;

/** A trial on a running stack: something is broken, and afterwards what was accepted is compared with the record. */
interface Trial {

    /** Returns the name in the table and on the command line. */
    String name();

    /** Returns a page under {@code docs/runbooks}. */
    String runbook();

    /** Returns every page that is followed, {@link #runbook} first. */
    default List<String> runbooks() {
        return List.of(runbook());
    }

    /** Injects the fault, repairs it, compares, and returns the row of the table. */
    String run(LiveStack stack) throws Exception;
}
