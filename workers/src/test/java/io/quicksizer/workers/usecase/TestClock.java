package io.quicksizer.workers.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;

/** A clock that goes on by a second with each look, and by more when a test says so. */
@Primary
public class TestClock extends Clock {
    private static final Instant BEGINNING = Instant.parse("2026-03-02T12:00:00Z");

    private Instant now = BEGINNING;

    /** Begins again, so that no test depends on the time that another let pass. */
    public synchronized void reset() {
        now = BEGINNING;
    }

    /** Time passes. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Instant instant() {
        now = now.plusSeconds(1);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
