package io.quicksizer.db.audit;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads the audit log; there is nothing to save or delete here. */
public interface AuditEntryRepository extends Repository<AuditEntry, Long> {

    /**
     * The log, page by page.
     *
     * @param before entries before this number; {@link Long#MAX_VALUE} for the first page
     * @return newest first
     */
    List<AuditEntry> findBySeqLessThanOrderBySeqDesc(long before, Limit limit);

    /**
     * Attempts on one subject, by page.
     *
     * @param subjectType such as {@code engagement}
     * @param before entries before this number; {@link Long#MAX_VALUE} for the first page
     * @return newest first
     */
    List<AuditEntry> findBySubjectTypeAndSubjectIdAndSeqLessThanOrderBySeqDesc(
            String subjectType, String subjectId, long before, Limit limit);

    /**
     * Events of an engagement and to its revisions, page by page.
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

    /** The number of entries; at least 0. */
    long count();
}
