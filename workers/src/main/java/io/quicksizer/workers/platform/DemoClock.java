package io.quicksizer.workers.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * A clock of the local stack that {@code ops/run --demo} moves: a file holds its offset from the system clock in
 * seconds. Without the file it follows the system clock. It exists only in the profile {@code local}.
 */
public final class DemoClock extends Clock {
    private static final String FILE = "quicksizer.demo.clock";

    private final Path file;
    private final Clock system;

    private DemoClock(Path file, Clock system) {
        this.file = file;
        this.system = system;
    }

    /** Returns the demo clock; empty outside the profile {@code local} or without the system property. */
    public static Optional<Clock> of(Environment environment) {
        return Optional.ofNullable(System.getProperty(FILE))
                .filter(file -> environment.acceptsProfiles(Profiles.of("local")))
                .map(file -> new DemoClock(Path.of(file), Clock.systemUTC()));
    }

    /**
     * Converts a moment of a clock, which may be a demo clock, to the time of the system clock, which the engine uses.
     */
    public static Instant bySystem(Clock clock, Instant moment) {
        return clock instanceof DemoClock demo ? moment.minus(demo.difference()) : moment;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(difference());
    }

    private Duration difference() {
        try {
            return Duration.ofSeconds(Long.parseLong(Files.readString(file).strip()));
        } catch (NoSuchFileException absent) {
            return Duration.ZERO;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(file, system.withZone(zone));
    }
}
