package io.quicksizer.db.journal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Repository of submissions by visit. */
public interface StepSubmissionRepository extends JpaRepository<StepSubmission, UUID> {

    /** Returns the submissions of an engagement, oldest first. */
    List<StepSubmission> findByEngagementIdOrderBySubmittedAtAscIdAsc(UUID engagementId);
}
