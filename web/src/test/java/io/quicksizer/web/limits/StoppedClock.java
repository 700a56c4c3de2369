package io.quicksizer.web.limits;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when a test says so. */
final class StoppedClock implements LimitClock {
    private final AtomicLong nanoseconds = new AtomicLong(1);

    void pass(Duration time) {
        nanoseconds.addAndGet(time.toNanos());
    }

    @Override
    public long currentTimeNanos() {
        return nanoseconds.get();
    }
}
