package io.quicksizer.workers.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.db.recovery.Backups;
import io.quicksizer.db.recovery.RecoveryMarks;
import io.quicksizer.workers.platform.metrics.DatabaseFigures;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class RecoveryMetricsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final Backups backups = mock();
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void bind() {
        new RecoveryMetrics(
                        DatabaseFigures.readByTheCaller(),
                        mock(RecoveryMarks.class),
                        backups,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .bindTo(registry);
    }

    @Test
    void the_age_of_the_archived_log_grows_from_the_last_segment() {
        when(backups.latestArchivedWal()).thenReturn(Optional.of(NOW.minusSeconds(40)));
        assertThat(archiveAge()).isEqualTo(40);
    }

    @Test
    void a_log_that_was_never_archived_is_older_than_any_limit() {
        when(backups.latestArchivedWal()).thenReturn(Optional.empty());
        assertThat(archiveAge()).isInfinite();
    }

    @Test
    void nothing_is_known_while_the_database_is_away() {
        when(backups.latestArchivedWal()).thenThrow(new DataAccessResourceFailureException("away"));
        assertThat(archiveAge()).isNaN();
    }

    private double archiveAge() {
        return registry.get("quicksizer.wal.archive.age.seconds").gauge().value();
    }
}
