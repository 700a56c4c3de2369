package io.quicksizer.db.actual;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Store of actual days. */
public class ActualDays {
    private final JdbcClient jdbc;

    ActualDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the actual days of an engagement, ordered by line item key. */
    @Transactional(readOnly = true)
    public List<ActualRow> of(UUID engagement) {
        return jdbc.sql("select * from actual_days where engagement_id = :id order by line_item_key")
                .param("id", engagement)
                .query((row, number) -> new ActualRow(
                        engagement,
                        row.getString("line_item_key"),
                        row.getString("line_item"),
                        row.getString("size"),
                        row.getInt("catalogue_number"),
                        row.getBigDecimal("estimated_days"),
                        row.getBigDecimal("actual_days"),
                        row.getString("note"),
                        row.getString("channel"),
                        row.getString("entered_by"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Locks the engagement, and with it its actual days, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID engagement) {
        jdbc.sql("select id from engagement where id = :id for no key update")
                .param("id", engagement)
                .query(UUID.class)
                .single();
    }

    /** Inserts or replaces the actual days of a line item. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(ActualRow row) {
        jdbc.sql("""
                        insert into actual_days (engagement_id, line_item_key, line_item, size, catalogue_number,
                               estimated_days, actual_days, note, channel, entered_by, entered_at)
                        values (:engagement, :key, :name, :size, :catalogue, :estimated, :actual, :note, :channel, :by, :at)
                        on conflict (engagement_id, line_item_key) do update
                          set line_item = excluded.line_item, size = excluded.size,
                              catalogue_number = excluded.catalogue_number, estimated_days = excluded.estimated_days,
                              actual_days = excluded.actual_days, note = excluded.note, channel = excluded.channel,
                              entered_by = excluded.entered_by, entered_at = excluded.entered_at""")
                .param("engagement", row.engagementId())
                .param("key", row.lineItemKey())
                .param("name", row.lineItem())
                .param("size", row.size())
                .param("catalogue", row.catalogueNumber())
                .param("estimated", row.estimatedDays())
                .param("actual", row.actualDays())
                .param("note", row.note())
                .param("channel", row.channel())
                .param("by", row.enteredBy())
                .param("at", row.enteredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID engagement, String lineItemKey) {
        jdbc.sql("delete from actual_days where engagement_id = :id and line_item_key = :key")
                .param("id", engagement)
                .param("key", lineItemKey)
                .update();
    }

    /** Returns the latest decisions on suggestions, newest first. */
    @Transactional(readOnly = true)
    public List<SuggestionDecision> decisions(int limit) {
        return jdbc.sql("""
                        select d.*, coalesce((select a.line_item from actual_days a
                                               where a.line_item_key = d.line_item_key
                                               order by a.entered_at desc limit 1), d.line_item_key) as line_item
                          from suggestion_decision d
                         order by d.decided_at desc, d.line_item_key, d.size limit :limit""")
                .param("limit", limit)
                .query((row, number) -> new SuggestionDecision(
                        row.getString("line_item_key"),
                        row.getString("line_item"),
                        row.getString("size"),
                        row.getInt("engagements"),
                        row.getString("decision"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Stores a decision.
     *
     * @return false if the same suggestion was decided before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decide(SuggestionDecision decision) {
        return jdbc.sql("""
                                insert into suggestion_decision
                                       (line_item_key, size, engagements, decision, reason, decided_by, decided_at)
                                values (:key, :size, :engagements, :decision, :reason, :by, :at)
                                on conflict do nothing""")
                        .param("key", decision.lineItemKey())
                        .param("size", decision.size())
                        .param("engagements", decision.engagements())
                        .param("decision", decision.decision())
                        .param("reason", decision.reason())
                        .param("by", decision.by())
                        .param("at", decision.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
