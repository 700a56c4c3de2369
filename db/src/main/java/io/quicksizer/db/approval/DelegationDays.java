package io.quicksizer.db.approval;

import java.time.LocalDate;

/**
 * The days of a delegation, both included.
 *
 * @param last the last day, not before the first
 */
public record DelegationDays(LocalDate first, LocalDate last) {

    /** Refuses days in the wrong order. */
    public DelegationDays {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }
}
