package io.quicksizer.db.program;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token with which a program calls the API.
 *
 * @param tokenSha256 hash of the token, which itself is not stored
 * @param userName the person as whom the token acts: {@code service:} and the name of a program, or a person's own user
 *     name
 * @param revokedAt when it was revoked, or null
 * @param lastUsedAt when it was last used, to the minute; null if never
 * @param orphaned whether the person as whom it acts is no longer active or has not signed in for too long, or the
 *     creator of a program's token is no longer an administrator
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
