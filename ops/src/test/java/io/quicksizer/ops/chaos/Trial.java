package io.quicksizer.ops.chaos;

import io.quicksizer.ops.stack.LiveStack;
import java.util.List;

/** Something is broken on a running stack, and what was accepted is compared with what is there afterwards. */
interface Trial {

    /** As in the table and on the command line. */
    String name();

    /** Page under {@code docs/runbooks}. */
    String runbook();

    /** Every page that is followed, {@link #runbook} first. */
    default List<String> runbooks() {
        return List.of(runbook());
    }

    /** Breaks it, makes it whole again, compares, and returns the line of the table. */
    String run(LiveStack stack) throws Exception;
}
