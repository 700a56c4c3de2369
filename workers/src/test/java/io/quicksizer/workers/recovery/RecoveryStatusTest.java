package io.quicksizer.workers.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.db.recovery.Backups;
import io.quicksizer.db.recovery.RecoveryMark;
import io.quicksizer.db.recovery.RecoveryMarks;
import io.quicksizer.db.recovery.RecoveryState;
import io.quicksizer.workers.platform.metrics.DatabaseFigures;
import io.quicksizer.workers.recovery.MissingPart.Part;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecoveryStatusTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofMinutes(5));
    private static final Instant JUST_NOW = NOW.minus(Duration.ofSeconds(80));
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final RecoveryMarks marks = mock();

    @Test
    void parts_that_have_not_been_seen_for_a_while_are_named_with_the_time_and_others_are_not() {
        seen(LONG_AGO, JUST_NOW, JUST_NOW, LONG_AGO);
        assertThat(status().missingParts())
                .containsExactly(new MissingPart(Part.ENGINE, LONG_AGO), new MissingPart(Part.TASKLIST, LONG_AGO));
    }

    @Test
    void parts_that_were_never_seen_are_missing_since_the_database_began_to_wait_for_them() {
        began(LONG_AGO, null, null, null, null);
        assertThat(status().missingParts())
                .as("and a Tasklist that nobody monitors is not")
                .containsExactly(
                        new MissingPart(Part.ENGINE, LONG_AGO),
                        new MissingPart(Part.WORKERS, LONG_AGO),
                        new MissingPart(Part.SEARCH, LONG_AGO));
        began(JUST_NOW, null, null, null, null);
        assertThat(status().missingParts()).as("they may still start").isEmpty();
    }

    @Test
    void the_alerts_see_the_age_of_parts_that_were_never_seen() {
        began(LONG_AGO, null, null, null, null);
        Backups backups = mock();
        when(backups.latest()).thenReturn(Optional.empty());
        when(backups.latestArchivedWal()).thenReturn(Optional.empty());
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new RecoveryMetrics(DatabaseFigures.readByTheCaller(), marks, backups, CLOCK).bindTo(registry);
        assertThat(gauge(registry, "quicksizer.workers.seen.age.seconds")).isEqualTo(300);
        assertThat(gauge(registry, "quicksizer.search.seen.age.seconds")).isEqualTo(300);
        assertThat(gauge(registry, "quicksizer.recovery.compared.age.seconds")).isEqualTo(300);
        assertThat(gauge(registry, "quicksizer.tasklist.seen.age.seconds")).isNaN();
        assertThat(gauge(registry, "quicksizer.backup.age.seconds")).isNaN();
    }

    private RecoveryStatus.Recovery status() {
        return new RecoveryStatus(marks, CLOCK).current();
    }

    private static double gauge(SimpleMeterRegistry registry, String name) {
        return registry.get(name).gauge().value();
    }

    private void seen(Instant engine, Instant workers, Instant search, Instant tasklist) {
        began(Instant.EPOCH, engine, workers, search, tasklist);
    }

    private void began(
            Instant since,
            @Nullable Instant engine,
            @Nullable Instant workers,
            @Nullable Instant search,
            @Nullable Instant tasklist) {
        when(marks.current())
                .thenReturn(new RecoveryMark(
                        new UUID(1, 1),
                        new UUID(1, 2),
                        5,
                        5,
                        RecoveryState.IN_STEP,
                        since,
                        engine,
                        null,
                        false,
                        0,
                        workers,
                        search,
                        tasklist));
    }
}
