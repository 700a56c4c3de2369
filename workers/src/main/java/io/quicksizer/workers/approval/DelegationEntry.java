package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.DelegationDays;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A delegation as it was typed.
 *
 * @param delegate user name of the approver who shall sign
 * @param first the first day, as 2026-08-01
 * @param last the last day, included
 */
public record DelegationEntry(String delegate, String first, String last) {

    /** The days if both can be read and are in order. */
    Optional<DelegationDays> days() {
        return day(first)
                .flatMap(begin ->
                        day(last).filter(end -> !end.isBefore(begin)).map(end -> new DelegationDays(begin, end)));
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
