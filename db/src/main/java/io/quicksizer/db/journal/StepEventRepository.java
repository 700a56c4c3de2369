package io.quicksizer.db.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Repository of step events, which are written by {@link StepJournal}. */
public interface StepEventRepository extends JpaRepository<StepEvent, UUID> {

    /** Returns all events of an engagement, oldest first. */
    List<StepEvent> findByEngagementIdOrderByOccurredAtAscIdAsc(UUID engagementId);

    /**
     * Finds an event by its natural key.
     *
     * @param elementInstanceKey the engine's key of the element instance
     * @return the event, if it was recorded
     */
    @Query("""
            select s from StepEvent s
             where s.element.runId = ?1 and s.element.instanceKey = ?2 and s.kind = ?3""")
    Optional<StepEvent> findRecorded(UUID runId, long elementInstanceKey, StepEventKind kind);

    /**
     * Inserts an event unless one with its natural key exists. The times of an engagement's events are strictly
     * increasing in the order of recording, even if the clocks of the nodes disagree. The start of a visit keeps the
     * last audit entry about the engagement, which has to be locked.
     */
    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
            insert into step_event (id, engagement_id, run_id, element_instance_key, process_instance_key, process_id, element_id, step, kind,
                                    revision_number, actor, occurred_at, correlation_id, recorded_by, audit_seq)
            values (:id, :#{#fact.engagementId()}, :#{#fact.element().runId()},
                    cast(:instanceKey as bigint), cast(:processInstanceKey as bigint), :#{#fact.element().processId()}, :#{#fact.element().elementId()},
                    cast(:step as text), :#{#fact.kind().name()}, :#{#fact.revisionNumber()}, cast(:actor as text),
                    greatest(:occurredAt, (select max(e.occurred_at) + interval '1 microsecond' from step_event e
                                            where e.engagement_id = :#{#fact.engagementId()})),
                    :#{#fact.correlationId()}, cast(:recordedBy as bigint),
                    case when :#{#fact.kind().name()} = 'ENTERED' then
                      (select coalesce(max(a.seq), 0) from audit_entry a
                        where a.subject_type = 'engagement' and a.subject_id = cast(:#{#fact.engagementId()} as text))
                    end)
            on conflict do nothing""")
    int insertOnce(
            UUID id,
            StepFact fact,
            @Nullable Long instanceKey,
            @Nullable Long processInstanceKey,
            @Nullable String step,
            @Nullable String actor,
            Instant occurredAt,
            @Nullable Long recordedBy);
}
