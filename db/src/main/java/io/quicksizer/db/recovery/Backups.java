package io.quicksizer.db.recovery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Reader of how much of the database exists outside of it: base backups and archived WAL. */
public class Backups {
    private final JdbcClient jdbc;

    Backups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns when the latest verified backup was finished; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> latest() {
        return time("select finished_at from backup_record order by finished_at desc limit 1");
    }

    /** Returns when PostgreSQL last archived a WAL segment; empty when it never has, or does not archive at all. */
    @Transactional(readOnly = true)
    public Optional<Instant> latestArchivedWal() {
        return time("""
                select last_archived_time from pg_stat_archiver
                 where last_archived_time is not null and current_setting('archive_mode') <> 'off'""");
    }

    private Optional<Instant> time(String query) {
        return jdbc.sql(query).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }
}
