package io.quicksizer.db.program;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token with which a program calls the API.
 *
 * @param tokenSha256 hash of the token, which is stored nowhere
 * @param userName the person as whom the token acts: {@code service:} and the name of a program, or somebody's own
 * @param revokedAt when it was revoked, or null
 * @param lastUsedAt when it was used last, to the minute; null if never
 * @param orphaned whether the person as whom it acts has no access any more or has not signed in for too long, or
 *     whoever created it for a program is no administrator any more
 */
public record ServiceTokenRow(
        UUID id,
        String name,
        String tokenSha256,
        String userName,
        List<String> scopes,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        boolean orphaned) {

    public ServiceTokenRow {
        scopes = List.copyOf(scopes);
    }
}
