package io.quicksizer.db.idempotency;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of idempotency keys. Each method takes part in the caller's transaction. */
public class IdempotencyKeys {
    private final IdempotencyKeyRepository keys;
    private final JdbcClient jdbc;

    IdempotencyKeys(IdempotencyKeyRepository keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /**
     * An earlier request with the same key.
     *
     * @param sameRequest whether it was the same request
     * @param createdAt when it was received
     * @param answer empty while it is in progress
     */
    public record EarlierCall(boolean sameRequest, Instant createdAt, Optional<StoredAnswer> answer) {}

    /**
     * Tries to lock a key until the transaction ends; returns false immediately if another transaction holds the lock.
     */
    public boolean lock(IdempotencyId id) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "idempotency " + id.principal() + " " + id.key())
                .query(Boolean.class)
                .single();
    }

    /**
     * Returns the earlier request that used a key.
     *
     * @param requestSha256 hash of the present request
     */
    public Optional<EarlierCall> earlier(IdempotencyId id, String requestSha256) {
        return keys.findById(id)
                .map(key -> new EarlierCall(key.sameRequest(requestSha256), key.createdAt(), key.answer()));
    }

    /** Assigns a key to a request, replacing an earlier request. */
    public void take(IdempotencyId id, String requestSha256, Instant at) {
        keys.findById(id).ifPresent(former -> {
            keys.delete(former);
            keys.flush();
        });
        keys.reserve(id.principal(), id.key(), requestSha256, at);
    }

    /** Stores the response to the request that took the key. */
    public void answer(IdempotencyId id, StoredAnswer answer) {
        keys.findById(id).orElseThrow().answer(answer);
    }

    /** Deletes the keys of requests received before a moment. */
    public void forgetCreatedBefore(Instant moment) {
        keys.deleteCreatedBefore(moment);
    }
}
