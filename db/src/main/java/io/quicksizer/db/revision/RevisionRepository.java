package io.quicksizer.db.revision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Repository of revisions. */
public interface RevisionRepository extends JpaRepository<Revision, UUID> {

    /** Returns the revisions of an engagement, without their content, newest first. */
    @Query("""
            select new io.quicksizer.db.revision.RevisionSummary(
                r.id, r.number, r.status, r.contentSha256, r.totalDays, r.submittedBy, r.submittedAt, r.decidedAt)
              from Revision r
             where r.engagementId = ?1
             order by r.number desc""")
    List<RevisionSummary> summaries(UUID engagementId);

    /** Returns the planner's comment for the approvers, which may be empty, without loading the content. */
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
     * Finds the newest revision of an engagement in a given state.
     *
     * @param status a state; {@link RevisionStatus#SUBMITTED} has at most one
     * @return the revision, if there is one
     */
    Optional<Revision> findFirstByEngagementIdAndStatusOrderByNumberDesc(UUID engagementId, RevisionStatus status);

    /** Returns the most recently submitted revisions, whatever their status, newest first. */
    List<Revision> findByOrderBySubmittedAtDesc(Limit limit);
}
