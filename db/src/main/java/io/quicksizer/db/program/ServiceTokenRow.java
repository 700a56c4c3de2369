package io.quicksizer.db.program;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token with which a program calls the API.
 *
 * @param name of the program
 * @param tokenSha256 hash of the token, which is stored nowhere
 * @param userName the person as which the program acts, {@code service:} and its name
 * @param scopes names of its scopes
 * @param revokedAt when it was revoked, or null
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
        @Nullable Instant revokedAt) {

    /** Copies the scopes. */
    public ServiceTokenRow {
        scopes = List.copyOf(scopes);
    }
}
