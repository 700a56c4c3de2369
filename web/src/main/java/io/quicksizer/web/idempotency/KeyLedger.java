package io.quicksizer.web.idempotency;

import io.quicksizer.db.idempotency.IdempotencyId;
import io.quicksizer.db.idempotency.IdempotencyKey;
import io.quicksizer.db.idempotency.IdempotencyKeyRepository;
import io.quicksizer.db.idempotency.StoredAnswer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys that callers have used. A key is taken in the transaction of the work itself, so that the work, the key and
 * the answer are there together or not at all.
 */
@Component
class KeyLedger {
    private final IdempotencyKeyRepository keys;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration keep;

    KeyLedger(
            IdempotencyKeyRepository keys,
            JdbcClient jdbc,
            Clock clock,
            @Value("${quicksizer.idempotency.keep}") Duration keep) {
        this.keys = keys;
        this.jdbc = jdbc;
        this.clock = clock;
        this.keep = keep;
    }

    /** The state of a call with a key. */
    sealed interface Claim {
        /** The first call with this key: do the work. */
        record First() implements Claim {}

        /** The first call is still being worked on. */
        record Running() implements Claim {}

        /** The key belongs to another request. */
        record OtherRequest() implements Claim {}

        /** The first call is done, and this is what it was answered. */
        record Answered(StoredAnswer answer) implements Claim {}
    }

    /** Takes the key for the running transaction, or says why it cannot be taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Claim claim(IdempotencyId id, String requestSha256) {
        if (!lock(id)) {
            return new Claim.Running();
        }
        Optional<IdempotencyKey> earlier = keys.findById(id).filter(this::isFresh);
        if (earlier.isEmpty()) {
            keys.findById(id).ifPresent(this::forget);
            keys.reserve(id.principal(), id.key(), requestSha256, clock.instant());
            return new Claim.First();
        }
        if (!earlier.get().sameRequest(requestSha256)) {
            return new Claim.OtherRequest();
        }
        return earlier.get().answer().<Claim>map(Claim.Answered::new).orElseGet(Claim.Running::new);
    }

    /** Keeps the answer beside the work. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(IdempotencyId id, StoredAnswer answer) {
        keys.findById(id).orElseThrow().answer(answer);
    }

    /** Forgets keys that nobody repeats any more. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    @Transactional
    public void forgetOldKeys() {
        keys.deleteCreatedBefore(clock.instant().minus(keep));
    }

    private boolean isFresh(IdempotencyKey key) {
        return key.createdAt().plus(keep).isAfter(clock.instant());
    }

    private void forget(IdempotencyKey key) {
        keys.delete(key);
        keys.flush();
    }

    /** Held until the transaction ends; whoever does not get it learns so at once instead of waiting. */
    private boolean lock(IdempotencyId id) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "idempotency " + id.principal() + " " + id.key())
                .query(Boolean.class)
                .single();
    }
}
