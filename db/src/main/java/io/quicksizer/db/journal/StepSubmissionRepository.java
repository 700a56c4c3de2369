package io.quicksizer.db.journal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Submissions, by visit. */
public interface StepSubmissionRepository extends JpaRepository<StepSubmission, UUID> {

    /** The submissions of an engagement, oldest first. */
    List<StepSubmission> findByEngagementIdOrderBySubmittedAtAscIdAsc(UUID engagementId);
}
