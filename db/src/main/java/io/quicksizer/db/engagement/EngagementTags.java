package io.quicksizer.db.engagement;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the tags of engagements. Tags are no entry of the sizing: they change no row version. */
public class EngagementTags {
    private final JdbcClient jdbc;

    EngagementTags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tags of an engagement in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> of(UUID engagementId) {
        return jdbc.sql("select tag from engagement_tag where engagement_id = :id order by tag")
                .param("id", engagementId)
                .query(String.class)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(UUID engagementId, List<String> tags) {
        jdbc.sql("delete from engagement_tag where engagement_id = :id and tag <> all(:tags)")
                .param("id", engagementId)
                .param("tags", tags.toArray(String[]::new))
                .update();
        for (String tag : tags) {
            jdbc.sql("insert into engagement_tag (engagement_id, tag) values (:id, :tag) on conflict do nothing")
                    .param("id", engagementId)
                    .param("tag", tag)
                    .update();
        }
    }
}
