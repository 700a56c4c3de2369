package io.quicksizer.db.revision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Revisions. */
public interface RevisionRepository extends JpaRepository<Revision, UUID> {

    /** The revisions of an engagement, without their content, newest first. */
    @Query("""
            select new io.quicksizer.db.revision.RevisionSummary(
                r.id, r.number, r.status, r.contentSha256, r.totalDays, r.submittedBy, r.submittedAt, r.decidedAt)
              from Revision r
             where r.engagementId = ?1
             order by r.number desc""")
    List<RevisionSummary> summaries(UUID engagementId);

    /** The planner's comment for the approvers, without the content; may be empty. */
    @Query("select r.submissionComment from Revision r where r.id = ?1")
    Optional<String> comment(UUID revisionId);

    /**
     * Finds a revision by its number.
     *
     * @param number from 1
     * @return the revision, if there is one
     */
    Optional<Revision> findByEngagementIdAndNumber(UUID engagementId, int number);

    /**
     * Finds the revision of an engagement in a given state.
     *
     * @param status {@link RevisionStatus#SUBMITTED} has at most one
     * @return the newest, if any
     */
    Optional<Revision> findFirstByEngagementIdAndStatusOrderByNumberDesc(UUID engagementId, RevisionStatus status);

    /** The revisions that were submitted last, whatever became of them, newest first. */
    List<Revision> findByOrderBySubmittedAtDesc(Limit limit);
}
