package io.quicksizer.db.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Repository of the outbox. */
public interface OutboxMessageRepository extends JpaRepository<OutboxMessage, UUID> {
    /**
     * SQL expression for the engagement of the message {@code m}. Some commands have an aggregate of their own and name
     * the engagement in their payload. Of a message about something else, this is the id of its aggregate.
     */
    String ENGAGEMENT_ID = "coalesce(cast(m.payload ->> 'engagementId' as uuid), m.aggregate_id)";

    /**
     * Claims due messages, at most one of each aggregate: the earliest that is neither delivered nor abandoned.
     * Messages that another transaction is claiming are skipped. A claim counts as an attempt and lasts until
     * {@code leaseEnd}: commit it, call the engine, then record the result; a claim whose holder died expires and is
     * claimed again. The commit does not wait for the disk: a claim that a crash of the database loses is one that
     * expired early.
     *
     * @param now the time by which messages are due
     * @param leaseEnd when an unfinished claim expires
     * @return in the order in which they were written
     */
    @Query(nativeQuery = true, value = """
            with due as (
              select m.id
                from outbox_message m
               where m.delivered_at is null and m.abandoned_at is null and m.parked_at is null
                 and m.next_attempt_at <= :now
                 and not exists (select 1 from outbox_message earlier
                                  where earlier.aggregate_id = m.aggregate_id and earlier.position < m.position
                                    and earlier.delivered_at is null and earlier.abandoned_at is null)
               order by m.position
               limit :limit
                 for update skip locked
            ), claimed as (
              update outbox_message m
                 set attempts = m.attempts + 1, next_attempt_at = :leaseEnd
                from due
               where m.id = due.id
              returning m.*
            )
            select claimed.*
              from claimed cross join (select set_config('synchronous_commit', 'off', true)) unforced
             order by claimed.position""")
    List<OutboxMessage> claimDue(Instant now, Instant leaseEnd, int limit);

    /** Returns the undelivered messages of an aggregate, in the order in which they were written. */
    @Query(nativeQuery = true, value = """
            select * from outbox_message
             where aggregate_id = ?1 and delivered_at is null and abandoned_at is null
             order by position""")
    List<OutboxMessage> findOpen(UUID aggregateId);

    /** Returns the id of the engagement that a message is about; empty if it is about something else. */
    @Query(
            nativeQuery = true,
            value = "select e.id from outbox_message m join engagement e on e.id = " + ENGAGEMENT_ID
                    + " where m.id = ?1")
    Optional<UUID> findEngagement(UUID id);

    /** Returns the number of messages still to be delivered, including parked ones. */
    @Query("select count(m) from OutboxMessage m where m.deliveredAt is null and m.abandonedAt is null")
    long countOpen();

    /** Returns the number of parked messages. */
    long countByParkedAtIsNotNull();

    /** Abandons all undelivered messages of an aggregate, such as before a restart at another step. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update OutboxMessage m set m.abandonedAt = ?2, m.parkedAt = null
             where m.aggregateId = ?1 and m.deliveredAt is null and m.abandonedAt is null""")
    int abandonOpen(UUID aggregateId, Instant at);

    /** Deletes messages that were delivered before a moment. */
    @Modifying
    @Query("delete from OutboxMessage m where m.deliveredAt < ?1")
    int deleteDeliveredBefore(Instant before);
}
