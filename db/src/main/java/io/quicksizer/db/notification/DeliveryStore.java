package io.quicksizer.db.notification;

import io.quicksizer.db.common.NewId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps deliveries from the transaction that records their fact until the receiver has accepted them. */
public class DeliveryStore {
    private static final String OPEN = "delivered_at is null and dead_at is null and abandoned_at is null";
    private static final String COLUMNS = "id, channel, user_name, endpoint_id, event_id, created_at, next_attempt_at,"
            + " attempts, last_error, delivered_at, dead_at, abandoned_at";

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a mail to a person that leaves at a moment, or joins the one of the same key that has not begun to leave.
     *
     * @return the delivery; empty if the one of that key has begun to leave already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> mail(String key, String userName, Instant due, Instant now) {
        return jdbc.sql("""
                        insert into delivery (id, channel, delivery_key, user_name, created_at, next_attempt_at)
                        values (:id, 'MAIL', :key, :user, :now, :due)
                        on conflict (delivery_key) do update set next_attempt_at = delivery.next_attempt_at
                         where delivery.attempts = 0
                        returning id""")
                .param("id", NewId.next())
                .param("key", key)
                .param("user", userName)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /**
     * Adds a webhook about a fact, once for each endpoint and key. For an endpoint that was removed meanwhile nothing
     * is added; a removal that is under way is waited for.
     *
     * @return whether it was added now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean webhook(String key, UUID endpoint, UUID event, Instant now) {
        return jdbc.sql("""
                        insert into delivery (id, channel, delivery_key, endpoint_id, event_id, created_at, next_attempt_at)
                        select :id, 'WEBHOOK', :key, e.id, :event, cast(:now as timestamptz), cast(:now as timestamptz)
                          from webhook_endpoint e where e.id = :endpoint for key share of e
                        on conflict (delivery_key) do nothing""")
                        .param("id", NewId.next())
                        .param("key", key)
                        .param("endpoint", endpoint)
                        .param("event", event)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * Claims what is due. A claim counts as an attempt and lasts until {@code leaseEnd}: commit it, deliver, then
     * record the result; a claim whose holder died comes back by itself.
     *
     * @param channels channels that the caller can deliver to; at least one
     */
    @Transactional
    public List<DeliveryRow> claimDue(List<String> channels, Instant now, Instant leaseEnd, int limit) {
        return jdbc.sql("with due as (select d.id as due_id from delivery d where " + OPEN + """
                           and next_attempt_at <= :now and channel in (:channels)
                         order by next_attempt_at, id limit :limit for update skip locked
                        ), claimed as (
                          update delivery set attempts = attempts + 1, next_attempt_at = :lease
                            from due where id = due.due_id returning """ + " " + COLUMNS + """
                        )
                        select * from claimed order by created_at, id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lease", leaseEnd.atOffset(ZoneOffset.UTC))
                .param("channels", channels)
                .param("limit", limit)
                .query(DeliveryStore::delivery)
                .list();
    }

    /** The receiver has accepted it. */
    @Transactional
    public void delivered(UUID id, Instant at) {
        end(id, "delivered_at = :at, last_error = null", null, at);
    }

    /** It can't be delivered now. */
    @Transactional
    public void retryLater(UUID id, String error, Instant next) {
        end(id, "next_attempt_at = :at, last_error = :error", error, next);
    }

    /** Every attempt failed; it waits for an operator. */
    @Transactional
    public void dead(UUID id, String error, Instant at) {
        end(id, "dead_at = :at, last_error = :error", error, at);
    }

    /** Nobody is there to receive it. */
    @Transactional
    public void abandoned(UUID id, String why, Instant at) {
        end(id, "abandoned_at = :at, last_error = :error", why, at);
    }

    /** Tries a dead delivery again, with all its attempts; returns whether it was dead. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean revive(UUID id, Instant at) {
        return jdbc.sql("update delivery set dead_at = null, attempts = 0, next_attempt_at = :at"
                                + " where id = :id and dead_at is not null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Gives a dead delivery up; returns whether it was dead. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean abandonDead(UUID id, Instant at) {
        return jdbc.sql("update delivery set dead_at = null, abandoned_at = :at where id = :id and dead_at is not null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Deliveries that wait for an operator, longest dead first. */
    @Transactional(readOnly = true)
    public List<DeliveryRow> dead(int limit) {
        return jdbc.sql("select " + COLUMNS
                        + " from delivery where dead_at is not null order by dead_at, id limit :limit")
                .param("limit", limit)
                .query(DeliveryStore::delivery)
                .list();
    }

    /** The latest deliveries to an endpoint, newest first. */
    @Transactional(readOnly = true)
    public List<DeliveryRow> toEndpoint(UUID endpoint, int limit) {
        return jdbc.sql("select " + COLUMNS + " from delivery where endpoint_id = :endpoint"
                        + " order by created_at desc, id desc limit :limit")
                .param("endpoint", endpoint)
                .param("limit", limit)
                .query(DeliveryStore::delivery)
                .list();
    }

    /** The number of deliveries that wait for their next attempt. */
    @Transactional(readOnly = true)
    public long countOpen() {
        return jdbc.sql("select count(*) from delivery where " + OPEN)
                .query(Long.class)
                .single();
    }

    /** The number of deliveries that wait for an operator. */
    @Transactional(readOnly = true)
    public long countDead() {
        return jdbc.sql("select count(*) from delivery where dead_at is not null")
                .query(Long.class)
                .single();
    }

    private void end(UUID id, String change, @Nullable String error, Instant at) {
        jdbc.sql("update delivery set " + change + " where id = :id and " + OPEN)
                .param("id", id)
                .param("error", error)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static DeliveryRow delivery(ResultSet row, int number) throws SQLException {
        return new DeliveryRow(
                row.getObject("id", UUID.class),
                row.getString("channel"),
                row.getString("user_name"),
                row.getObject("endpoint_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getString("last_error"),
                state(row));
    }

    private static DeliveryState state(ResultSet row) throws SQLException {
        if (row.getObject("delivered_at") != null) {
            return DeliveryState.DELIVERED;
        }
        if (row.getObject("dead_at") != null) {
            return DeliveryState.DEAD;
        }
        return row.getObject("abandoned_at") == null ? DeliveryState.OPEN : DeliveryState.ABANDONED;
    }
}
