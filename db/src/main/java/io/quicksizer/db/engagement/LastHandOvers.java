package io.quicksizer.db.engagement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers the latest hand-over of each engagement. */
public class LastHandOvers {
    private final JdbcClient jdbc;

    LastHandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A hand-over.
     *
     * @param from the former owner
     * @param to the owner since then
     * @param by who did it
     * @param at when
     */
    public record HandOver(String from, String to, String by, Instant at) {}

    /** Remembers a hand-over instead of the earlier one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(UUID engagementId, HandOver done) {
        jdbc.sql("""
                        insert into last_hand_over (engagement_id, former_owner, new_owner, handed_by, handed_at)
                        values (:id, :from, :to, :by, :at)
                        on conflict (engagement_id) do update
                           set former_owner = excluded.former_owner, new_owner = excluded.new_owner,
                               handed_by = excluded.handed_by, handed_at = excluded.handed_at""")
                .param("id", engagementId)
                .param("from", done.from())
                .param("to", done.to())
                .param("by", done.by())
                .param("at", done.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest hand-over of an engagement, unless it was taken back. */
    @Transactional(readOnly = true)
    public Optional<HandOver> find(UUID engagementId) {
        return jdbc.sql("""
                        select former_owner, new_owner, handed_by, handed_at from last_hand_over
                         where engagement_id = :id""")
                .param("id", engagementId)
                .query((row, number) -> new HandOver(
                        row.getString("former_owner"),
                        row.getString("new_owner"),
                        row.getString("handed_by"),
                        row.getObject("handed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Forgets the hand-over of an engagement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID engagementId) {
        jdbc.sql("delete from last_hand_over where engagement_id = :id")
                .param("id", engagementId)
                .update();
    }
}
