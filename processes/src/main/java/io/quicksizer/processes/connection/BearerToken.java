package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.CredentialsProvider;
import io.quicksizer.processes.connection.TokenEndpoint.Issued;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The token on every call to the engine, over gRPC and REST. It is kept in memory until shortly before its end, and
 * fetched again once the engine refuses it. The client's own provider is not used: it writes tokens to a file in the
 * home directory, and it knows neither a private authority nor a secret that changes (ADR 14).
 */
final class BearerToken implements CredentialsProvider {
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** A token refused so soon after it was issued is not refused for its age: another one would not help. */
    private static final Duration TOO_SOON = Duration.ofSeconds(1);

    private final Source source;
    private final InstantSource clock;
    private @Nullable Held held;

    BearerToken(Source source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The source of tokens. */
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

    /** Short-lived tokens are used for the first half of their life. */
    private static Duration usable(Duration life) {
        Duration half = life.dividedBy(2);
        return half.compareTo(MARGIN) < 0 ? half : life.minus(MARGIN);
    }
}
