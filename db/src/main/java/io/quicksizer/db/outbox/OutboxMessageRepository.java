package io.quicksizer.db.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The outbox. */
public interface OutboxMessageRepository extends JpaRepository<OutboxMessage, UUID> {

    /**
     * Claims messages that are due, at most one of each aggregate: the earliest that is neither delivered nor
     * abandoned. Messages that another transaction claims at the same time are passed over. A claim counts as an
     * attempt and lasts until {@code leaseEnd}: commit it, talk to the engine, then record the result; a claim whose
     * holder died comes back by itself.
     *
     * @param now the time by which messages are due
     * @param leaseEnd when an unfinished claim is due again
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
            select * from claimed order by position""")
    List<OutboxMessage> claimDue(Instant now, Instant leaseEnd, int limit);

    /** Undelivered messages of an aggregate, in the order in which they were written. */
    @Query(nativeQuery = true, value = """
            select * from outbox_message
             where aggregate_id = ?1 and delivered_at is null and abandoned_at is null
             order by position""")
    List<OutboxMessage> findOpen(UUID aggregateId);

    /** Counts the messages still to be delivered, parked messages included; at least 0. */
    @Query("select count(m) from OutboxMessage m where m.deliveredAt is null and m.abandonedAt is null")
    long countOpen();

    /** Counts the messages that wait for an operator; at least 0. */
    long countByParkedAtIsNotNull();

    /** Abandons all undelivered messages of an aggregate, such as before a restart at another step. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update OutboxMessage m set m.abandonedAt = ?2, m.parkedAt = null
             where m.aggregateId = ?1 and m.deliveredAt is null and m.abandonedAt is null""")
    int abandonOpen(UUID aggregateId, Instant at);

    /** Removes messages that were delivered long ago. */
    @Modifying
    @Query("delete from OutboxMessage m where m.deliveredAt < ?1")
    int deleteDeliveredBefore(Instant before);
}
