package io.quicksizer.db.approval;

import java.time.LocalDate;

/**
 * The period of a delegation, both days included.
 *
 * @param last the last day, not before the first
 */
public record DelegationDays(LocalDate first, LocalDate last) {

    public DelegationDays {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }
}
