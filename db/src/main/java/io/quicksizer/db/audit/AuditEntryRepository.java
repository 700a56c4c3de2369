package io.quicksizer.db.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Read-only repository of the audit log. */
public interface AuditEntryRepository extends Repository<AuditEntry, Long> {

    /**
     * Returns a page of the log.
     *
     * @param before entries before this number; {@link Long#MAX_VALUE} for the first page
     * @return newest first
     */
    List<AuditEntry> findBySeqLessThanOrderBySeqDesc(long before, Limit limit);

    /**
     * Returns a page of the entries about one subject.
     *
     * @param subjectType such as {@code engagement}
     * @param before entries before this number; {@link Long#MAX_VALUE} for the first page
     * @return newest first
     */
    List<AuditEntry> findBySubjectTypeAndSubjectIdAndSeqLessThanOrderBySeqDesc(
            String subjectType, String subjectId, long before, Limit limit);

    /**
     * Returns a page of the entries about an engagement and its revisions.
     *
     * @param revisions identifiers of its revisions; may be empty
     * @param before entries before this number; {@link Long#MAX_VALUE} for the first page
     * @return newest first
     */
    @Query("""
            select e from AuditEntry e
             where (e.subjectType = 'engagement' and e.subjectId = :engagement
                    or e.subjectType = 'revision' and e.subjectId in :revisions)
               and e.seq < :before
             order by e.seq desc""")
    List<AuditEntry> aboutEngagement(String engagement, Collection<String> revisions, long before, Limit limit);

    /**
     * Returns the latest entries about a subject that record one of these actions as done, by a person and not by the
     * workflow.
     *
     * @param subjectType such as {@code engagement}
     * @return newest first
     */
    @Query("""
            select e from AuditEntry e
             where e.subjectType = :subjectType and e.subjectId = :subjectId
               and e.action in :actions and e.outcome = 'DONE' and e.actor <> 'workflow'
             order by e.seq desc""")
    List<AuditEntry> doneByPeople(String subjectType, String subjectId, Collection<String> actions, Limit limit);

    /**
     * Returns the latest entry about a part of a subject that records one of these actions as done by a person.
     *
     * @param subjectType such as {@code engagement}
     * @param member member of the details' object that identifies the part
     */
    @Query(nativeQuery = true, value = """
            select * from audit_entry e
             where e.subject_type = :subjectType and e.subject_id = :subjectId
               and e.action in (:actions) and e.outcome = 'DONE' and e.actor <> 'workflow'
               and cast(e.detail as jsonb) ->> cast(:member as text) = :part
             order by e.seq desc limit 1""")
    Optional<AuditEntry> lastDoneToPart(
            String subjectType, String subjectId, Collection<String> actions, String member, String part);

    /**
     * Returns whether one of these actions on an engagement was done by a person after a visit began. The order is that
     * of the log; visits recorded by an earlier release have only their time.
     */
    @Query(nativeQuery = true, value = """
            select exists (
              select from audit_entry e join step_event v on v.id = :visit
               where e.subject_type = 'engagement' and e.subject_id = cast(v.engagement_id as text)
                 and e.action in (:actions) and e.outcome = 'DONE' and e.actor <> 'workflow'
                 and case when v.audit_seq is null then e.occurred_at > v.occurred_at else e.seq > v.audit_seq end)""")
    boolean doneByPeopleDuring(UUID visit, Collection<String> actions);

    long count();
}
