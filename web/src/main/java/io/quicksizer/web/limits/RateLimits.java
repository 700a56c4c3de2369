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
    final Cache<Key, Allowance> allowances;

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
     * @return the time to wait and whether this refusal begins a series; empty if the call is granted
     */
    Optional<TooOften> take(LimitKind kind, String who) {
        return allowance(kind, who).take();
    }

    /** Returns a token for a call that turned out not to count. */
    void giveBack(LimitKind kind, String who) {
        allowance(kind, who).calls().addTokens(1);
    }

    private Allowance allowance(LimitKind kind, String who) {
        return allowances.get(new Key(kind, who), key -> allowance(limits.of(kind)));
    }

    private Allowance allowance(Limit limit) {
        return new Allowance(bucket(limit), bucket(new Limit(1, limit.per())));
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
     * @param first whether the key was not refused within the time of its limit. The grants between two refusals don't
     *     begin a new series, because a caller just above the limit is granted and refused in turn.
     */
    record TooOften(Duration pause, boolean first) {
        /** Returns the pause in whole seconds, rounded up, at least 1. */
        long seconds() {
            return Math.max(1, (pause.toMillis() + 999) / 1_000);
        }
    }

    /**
     * Allowance of a key.
     *
     * @param calls bucket of the calls
     * @param series bucket of one token, taken by the refusal that begins a series
     */
    private record Allowance(Bucket calls, Bucket series) {
        Optional<TooOften> take() {
            ConsumptionProbe probe = calls.tryConsumeAndReturnRemaining(1);
            return probe.isConsumed()
                    ? Optional.empty()
                    : Optional.of(
                            new TooOften(Duration.ofNanos(probe.getNanosToWaitForRefill()), series.tryConsume(1)));
        }
    }
}
