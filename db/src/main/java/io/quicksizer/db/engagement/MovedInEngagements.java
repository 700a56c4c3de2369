package io.quicksizer.db.engagement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Store of the engagements that were imported from the prototype, by their id there. */
public class MovedInEngagements {
    private final JdbcClient jdbc;

    MovedInEngagements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns whether an engagement was imported. */
    @Transactional(readOnly = true)
    public boolean contains(String prototypeId) {
        return jdbc.sql("select exists (select from prototype_engagement where prototype_id = :id)")
                .param("id", prototypeId)
                .query(Boolean.class)
                .single();
    }

    /** Returns the total days that are stored with an imported engagement; empty if there are none. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> days(String prototypeId) {
        return jdbc.sql("""
                        select e.total_days from prototype_engagement p join engagement e on e.id = p.engagement_id
                         where p.prototype_id = :id""").param("id", prototypeId).query(BigDecimal.class).optional();
    }

    /**
     * Records that an engagement was imported. The database rejects a second one with the same prototype id.
     *
     * @param engagementId its id here
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(String prototypeId, UUID engagementId, Instant at) {
        jdbc.sql("""
                        insert into prototype_engagement (prototype_id, engagement_id, moved_at)
                        values (:id, :engagement, :at)""")
                .param("id", prototypeId)
                .param("engagement", engagementId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
