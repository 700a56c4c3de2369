package io.quicksizer.db.alternative;

import io.quicksizer.db.common.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The journal of switches between alternatives; what was written stays. */
public class AlternativeSwitches {
    private final JdbcClient jdbc;

    AlternativeSwitches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AppliedAlternative applied) {
        jdbc.sql("""
                        insert into applied_alternative (id, engagement_id, revision_number, name, entries, actor, channel,
                                                         applied_at, correlation_id)
                        values (gen_random_uuid(), :engagement, :revision, :name, cast(:entries as jsonb), :actor, :channel, :at,
                                :correlation)""")
                .param("engagement", applied.engagementId())
                .param("revision", applied.revisionNumber())
                .param("name", applied.name())
                .param("entries", applied.entriesJson())
                .param("actor", applied.actor())
                .param("channel", applied.channel().name())
                .param("at", applied.appliedAt().atOffset(ZoneOffset.UTC))
                .param("correlation", applied.correlationId())
                .update();
    }

    /** All switches of an engagement, oldest first. */
    @Transactional(readOnly = true)
    public List<AppliedAlternative> of(UUID engagementId) {
        return jdbc.sql("""
                        select engagement_id, revision_number, name, entries, actor, channel, applied_at, correlation_id
                          from applied_alternative where engagement_id = :engagement order by applied_at, id""")
                .param("engagement", engagementId)
                .query(AlternativeSwitches::row)
                .list();
    }

    /** The moment of the latest switch; empty if there was none. */
    @Transactional(readOnly = true)
    public Optional<Instant> latest(UUID engagementId) {
        return jdbc.sql("""
                        select applied_at from applied_alternative
                         where engagement_id = :engagement order by applied_at desc limit 1""")
                .param("engagement", engagementId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static AppliedAlternative row(ResultSet row, int number) throws SQLException {
        return new AppliedAlternative(
                row.getObject("engagement_id", UUID.class),
                row.getInt("revision_number"),
                row.getString("name"),
                row.getString("entries"),
                row.getString("actor"),
                Channel.valueOf(row.getString("channel")),
                row.getObject("applied_at", OffsetDateTime.class).toInstant(),
                row.getString("correlation_id"));
    }
}
