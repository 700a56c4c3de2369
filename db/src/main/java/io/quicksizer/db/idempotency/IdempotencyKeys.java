package io.quicksizer.db.idempotency;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The idempotency keys that callers have used. Each method takes part in the caller's transaction. */
public class IdempotencyKeys {
    private final IdempotencyKeyRepository keys;
    private final JdbcClient jdbc;

    IdempotencyKeys(IdempotencyKeyRepository keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /**
     * A call that used a key before.
     *
     * @param sameRequest whether it was the same request
     * @param createdAt when it came
     * @param answer empty while it is being worked on
     */
    public record EarlierCall(boolean sameRequest, Instant createdAt, Optional<StoredAnswer> answer) {}

    /** Locks a key until the transaction ends; returns false at once if another transaction holds it. */
    public boolean lock(IdempotencyId id) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "idempotency " + id.principal() + " " + id.key())
                .query(Boolean.class)
                .single();
    }

    /**
     * The call that used a key before.
     *
     * @param requestSha256 hash of the call at hand
     */
    public Optional<EarlierCall> earlier(IdempotencyId id, String requestSha256) {
        return keys.findById(id)
                .map(key -> new EarlierCall(key.sameRequest(requestSha256), key.createdAt(), key.answer()));
    }

    /** Takes a key for a call, in the place of an earlier call if there was one. */
    public void take(IdempotencyId id, String requestSha256, Instant at) {
        keys.findById(id).ifPresent(former -> {
            keys.delete(former);
            keys.flush();
        });
        keys.reserve(id.principal(), id.key(), requestSha256, at);
    }

    /** Keeps the answer to the call that took the key. */
    public void answer(IdempotencyId id, StoredAnswer answer) {
        keys.findById(id).orElseThrow().answer(answer);
    }

    /** Forgets the keys of calls from before a moment. */
    public void forgetCreatedBefore(Instant moment) {
        keys.deleteCreatedBefore(moment);
    }
}
