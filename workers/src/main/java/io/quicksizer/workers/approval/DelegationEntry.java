package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.DelegationDays;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A delegation as it was entered, not validated yet.
 *
 * @param delegate user name of the approver who is to sign
 * @param first the first day in ISO 8601 format, such as 2026-08-01
 * @param last the last day, inclusive
 */
public record DelegationEntry(String delegate, String first, String last) {

    /** Returns the days if both can be parsed and the last isn't before the first. */
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
