package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.CredentialsProvider;
import io.quicksizer.processes.connection.TokenEndpoint.Issued;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Credentials provider that adds a bearer token to every call to the engine, over gRPC and REST. The token is cached in
 * memory until shortly before it expires, and is replaced if the engine rejects it. The client's own provider is not
 * used: it writes tokens to a file in the home directory, and supports neither a private certificate authority nor a
 * rotated secret (ADR 14).
 */
final class BearerToken implements CredentialsProvider {
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** A token rejected this soon after it was issued has not expired, so a new one would not help. */
    private static final Duration TOO_SOON = Duration.ofSeconds(1);

    private final Source source;
    private final InstantSource clock;
    private @Nullable Held held;

    BearerToken(Source source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Supplier of new tokens. */
    interface Source {
        Issued ask() throws IOException;
    }

    private record Held(String token, Instant from, Instant until) {}

    @Override
    public synchronized void applyCredentials(CredentialsApplier applier) throws IOException {
        Instant now = clock.instant();
        Held current = held;
        if (current == null || !now.isBefore(current.until())) {
            Issued issued = source.ask();
            current = new Held(issued.token(), now, now.plus(usable(issued.life())));
            held = current;
        }
        applier.put("Authorization", "Bearer " + current.token());
    }

    @Override
    public synchronized boolean shouldRetryRequest(StatusCode status) {
        if (!status.isUnauthorized()) {
            return false;
        }
        Held refused = held;
        if (refused != null && clock.instant().isBefore(refused.from().plus(TOO_SOON))) {
            return false;
        }
        held = null;
        return true;
    }

    /**
     * Returns how long a token is used: until 30 seconds before it expires, or for half of its lifetime if that is
     * under a minute.
     */
    private static Duration usable(Duration life) {
        Duration half = life.dividedBy(2);
        return half.compareTo(MARGIN) < 0 ? half : life.minus(MARGIN);
    }
}
