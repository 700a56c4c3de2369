package io.quicksizer.web.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quicksizer.web.limits.LimitProperties.Limit;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Rate limits, counted in the memory of this node (token buckets). The number of keys is bounded, so that invented
 * names can't exhaust the memory; an evicted key starts again with a full bucket.
 */
@Component
@EnableConfigurationProperties(LimitProperties.class)
class RateLimits {
    private final LimitProperties limits;
    private final LimitClock clock;
    private final Cache<Key, Allowance> allowances;

    RateLimits(LimitProperties limits, LimitClock clock) {
        this.limits = limits;
        this.clock = clock;
        this.allowances = Caffeine.newBuilder()
                .maximumSize(limits.mostKeys())
                .expireAfterAccess(longest(limits))
                .ticker(clock::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    /**
     * A limited key.
     *
     * @param who an address, a user name or a person
     */
    private record Key(LimitKind kind, String who) {}

    /**
     * Consumes one token.
     *
     * @return the time to wait and whether this is the first refusal since a call was granted; empty if the call is
     *     granted
     */
    Optional<TooOften> take(LimitKind kind, String who) {
        return allowance(kind, who).take();
    }

    /** Returns a token for a call that turned out not to count. */
    void giveBack(LimitKind kind, String who) {
        allowance(kind, who).bucket.addTokens(1);
    }

    long keysInMind() {
        allowances.cleanUp();
        return allowances.estimatedSize();
    }

    private Allowance allowance(LimitKind kind, String who) {
        return allowances.get(new Key(kind, who), key -> new Allowance(bucket(limits.of(kind))));
    }

    private Bucket bucket(Limit limit) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(each -> each.capacity(limit.times()).refillGreedy(limit.times(), limit.per()))
                .build();
    }

    private static Duration longest(LimitProperties limits) {
        Duration longest = Duration.ZERO;
        for (LimitKind kind : LimitKind.values()) {
            Duration per = limits.of(kind).per();
            longest = per.compareTo(longest) > 0 ? per : longest;
        }
        return longest;
    }

    /**
     * A refusal.
     *
     * @param pause time until the next call is granted
     * @param first whether the previous call was granted
     */
    record TooOften(Duration pause, boolean first) {
        /** Returns the pause in whole seconds, rounded up, at least 1. */
        long seconds() {
            return Math.max(1, (pause.toMillis() + 999) / 1_000);
        }
    }

    private static final class Allowance {
        private final Bucket bucket;
        private final java.util.concurrent.atomic.AtomicBoolean refusing =
                new java.util.concurrent.atomic.AtomicBoolean();

        Allowance(Bucket bucket) {
            this.bucket = bucket;
        }

        Optional<TooOften> take() {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (probe.isConsumed()) {
                refusing.set(false);
                return Optional.empty();
            }
            boolean first = refusing.compareAndSet(false, true);
            return Optional.of(new TooOften(Duration.ofNanos(probe.getNanosToWaitForRefill()), first));
        }
    }
}
