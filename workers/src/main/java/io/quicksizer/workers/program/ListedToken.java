package io.quicksizer.workers.program;

import io.quicksizer.db.program.ServiceTokenRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as people see it.
 *
 * @param userName the person as whom it acts
 * @param lastUsedAt to the minute; null if it was never used
 */
public record ListedToken(
        UUID id,
        String name,
        String userName,
        List<String> scopes,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        State state) {

    /** The state of a token. */
    public enum State {
        /** It can be used. */
        HOLDS,
        /** Its time is over. */
        EXPIRED,
        /** Somebody revoked it. */
        REVOKED,
        /**
         * Its person has no access any more or has not signed in for too long, or whoever created it for a program is
         * no administrator any more.
         */
        ORPHANED
    }

    static ListedToken of(ServiceTokenRow row, Instant now) {
        return new ListedToken(
                row.id(),
                row.name(),
                row.userName(),
                row.scopes(),
                row.createdBy(),
                row.createdAt(),
                row.expiresAt(),
                row.revokedAt(),
                row.lastUsedAt(),
                state(row, now));
    }

    private static State state(ServiceTokenRow row, Instant now) {
        if (row.revokedAt() != null) {
            return State.REVOKED;
        }
        if (!now.isBefore(row.expiresAt())) {
            return State.EXPIRED;
        }
        return row.orphaned() ? State.ORPHANED : State.HOLDS;
    }
}
