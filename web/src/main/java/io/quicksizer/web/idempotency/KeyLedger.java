package io.quicksizer.web.idempotency;

import io.quicksizer.db.idempotency.IdempotencyId;
import io.quicksizer.db.idempotency.IdempotencyKeys;
import io.quicksizer.db.idempotency.IdempotencyKeys.EarlierCall;
import io.quicksizer.db.idempotency.StoredAnswer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Used idempotency keys. A key is claimed in the transaction of the call itself, so that the changes, the key and the
 * response are committed together or not at all.
 */
@Component
@EnableConfigurationProperties(IdempotencySettings.class)
class KeyLedger {
    private final IdempotencyKeys keys;
    private final Clock clock;
    private final Duration keep;

    KeyLedger(IdempotencyKeys keys, Clock clock, IdempotencySettings settings) {
        this.keys = keys;
        this.clock = clock;
        this.keep = settings.keep();
    }

    /** Result of claiming a key. */
    sealed interface Claim {
        /** The first call with this key, to be executed. */
        record First() implements Claim {}

        /** The first call with this key is still running. */
        record Running() implements Claim {}

        /** The key was used for another request. */
        record OtherRequest() implements Claim {}

        /** The first call is complete and has this response. */
        record Answered(StoredAnswer answer) implements Claim {}
    }

    /** Claims the key in the current transaction, or returns why it can't be claimed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Claim claim(IdempotencyId id, String requestSha256) {
        if (!keys.lock(id)) {
            return new Claim.Running();
        }
        Optional<EarlierCall> earlier = keys.earlier(id, requestSha256).filter(this::isFresh);
        if (earlier.isEmpty()) {
            keys.take(id, requestSha256, clock.instant());
            return new Claim.First();
        }
        if (!earlier.get().sameRequest()) {
            return new Claim.OtherRequest();
        }
        return earlier.get().answer().<Claim>map(Claim.Answered::new).orElseGet(Claim.Running::new);
    }

    /** Stores the response in the current transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(IdempotencyId id, StoredAnswer answer) {
        keys.answer(id, answer);
    }

    /** Deletes expired keys. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    @Transactional
    public void forgetOldKeys() {
        keys.forgetCreatedBefore(clock.instant().minus(keep));
    }

    private boolean isFresh(EarlierCall call) {
        return call.createdAt().plus(keep).isAfter(clock.instant());
    }
}
