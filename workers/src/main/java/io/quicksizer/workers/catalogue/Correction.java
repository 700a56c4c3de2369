package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.sizing.Problem;

/** The result of an attempt to correct a line item. */
public sealed interface Correction {

    /**
     * It was corrected.
     *
     * @param lineItem as it is now
     */
    record Corrected(LineItemEntry lineItem) implements Correction {}

    /**
     * Somebody else corrected it meanwhile; nothing was changed.
     *
     * @param current as it is now
     */
    record Conflict(LineItemEntry current) implements Correction {}

    /**
     * It can't be corrected; nothing was changed.
     *
     * @param reason why
     */
    record Refused(Problem reason) implements Correction {}
}
