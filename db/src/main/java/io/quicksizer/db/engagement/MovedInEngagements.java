package io.quicksizer.db.engagement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Engagements that were brought over from the prototype, by their id there. */
public class MovedInEngagements {
    private final JdbcClient jdbc;

    MovedInEngagements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns whether an engagement has been brought over. */
    @Transactional(readOnly = true)
    public boolean contains(String prototypeId) {
        return jdbc.sql("select exists (select from prototype_engagement where prototype_id = :id)")
                .param("id", prototypeId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Remembers that an engagement was brought over. A second one with the same id is refused by the database.
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
