package io.quicksizer.db.engagement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
     * @param to the owner since then
     * @param by who did it
     * @param shares people with whom it was shared before; empty if they were not kept
     */
    public record HandOver(String from, String to, String by, Instant at, Optional<List<PersonShare>> shares) {}

    /** Remembers a hand-over instead of the earlier one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(UUID engagementId, HandOver done) {
        jdbc.sql("""
                        insert into last_hand_over (engagement_id, former_owner, new_owner, handed_by, handed_at,
                                                    former_shares)
                        values (:id, :from, :to, :by, :at, jsonb_object(cast(:people as text[]), cast(:access as text[])))
                        on conflict (engagement_id) do update
                           set former_owner = excluded.former_owner, new_owner = excluded.new_owner,
                               handed_by = excluded.handed_by, handed_at = excluded.handed_at,
                               former_shares = excluded.former_shares""")
                .param("id", engagementId)
                .param("from", done.from())
                .param("to", done.to())
                .param("by", done.by())
                .param("at", done.at().atOffset(ZoneOffset.UTC))
                .param("people", texts(done, PersonShare::userName))
                .param("access", texts(done, share -> share.access().name()))
                .update();
    }

    /** The latest hand-over of an engagement, unless it was taken back. */
    @Transactional(readOnly = true)
    public Optional<HandOver> find(UUID engagementId) {
        return jdbc.sql("""
                        select former_owner, new_owner, handed_by, handed_at, former_shares is not null as kept
                          from last_hand_over
                         where engagement_id = :id""")
                .param("id", engagementId)
                .query((row, number) -> new HandOver(
                        row.getString("former_owner"),
                        row.getString("new_owner"),
                        row.getString("handed_by"),
                        row.getObject("handed_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("kept") ? Optional.of(shares(engagementId)) : Optional.empty()))
                .optional();
    }

    private List<PersonShare> shares(UUID engagementId) {
        return jdbc.sql("""
                        select s.key, s.value from last_hand_over h, jsonb_each_text(h.former_shares) s
                         where h.engagement_id = :id order by s.key""")
                .param("id", engagementId)
                .query((row, number) ->
                        new PersonShare(row.getString("key"), ShareAccess.valueOf(row.getString("value"))))
                .list();
    }

    private static String @Nullable [] texts(HandOver done, Function<PersonShare, String> text) {
        return done.shares()
                .map(shares -> shares.stream().map(text).toArray(String[]::new))
                .orElse(null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID engagementId) {
        jdbc.sql("delete from last_hand_over where engagement_id = :id")
                .param("id", engagementId)
                .update();
    }
}
