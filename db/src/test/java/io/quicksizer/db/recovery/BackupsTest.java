package io.quicksizer.db.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.DatabaseTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class BackupsTest {
    @Autowired
    private Backups backups;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void the_latest_backup_counts() {
        jdbc.update("insert into backup_record (label, finished_at, verified_at, bytes)"
                + " values ('a', '2026-03-01T00:00:00Z', now(), 1), ('b', '2026-03-02T00:00:00Z', now(), 1)");
        assertThat(backups.latest()).contains(Instant.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void a_database_that_does_not_archive_its_log_has_archived_nothing() {
        assertThat(backups.latestArchivedWal()).isEmpty();
    }
}
