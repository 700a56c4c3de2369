package io.quicksizer.db.journal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Submissions, by visit. */
public interface StepSubmissionRepository extends JpaRepository<StepSubmission, UUID> {

    /**
     * What was handed in for an engagement.
     *
     * @param engagementId the engagement
     * @return oldest first
     */
    List<StepSubmission> findByEngagementIdOrderBySubmittedAtAscIdAsc(UUID engagementId);
}
