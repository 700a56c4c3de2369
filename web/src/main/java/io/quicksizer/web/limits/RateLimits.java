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
 * Counts, in the memory of this node, how often somebody did something. It keeps a bounded number of keys in mind, so
 * nobody fills the memory by inventing names; who is forgotten starts with a full allowance.
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
     * The person who did what.
     *
     * @param who an address, a name or a person
     */
    private record Key(LimitKind kind, String who) {}

    /**
     * Takes one from the allowance.
     *
     * @return how long to wait and whether this is the first refusal since the last time that it was granted; empty if
     *     it is granted
     */
    Optional<TooOften> take(LimitKind kind, String who) {
        return allowance(kind, who).take();
    }

    /** Gives one back: what was taken has turned out not to count. */
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
     * Somebody asked too often.
     *
     * @param pause until the next one is granted
     * @param first whether the one before was granted
     */
    record TooOften(Duration pause, boolean first) {
        /** Whole seconds, at least 1. */
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
