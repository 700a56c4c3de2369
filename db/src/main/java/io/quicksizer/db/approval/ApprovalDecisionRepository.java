package io.quicksizer.db.approval;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Decisions. */
public interface ApprovalDecisionRepository extends JpaRepository<ApprovalDecision, UUID> {

    /** The decisions on a revision, from the first level. */
    List<ApprovalDecision> findByRevisionIdOrderByLevel(UUID revisionId);

    /**
     * Finds the decision on one level.
     *
     * @param level from 1
     * @return the decision, if there is one
     */
    Optional<ApprovalDecision> findByRevisionIdAndLevel(UUID revisionId, int level);

    /**
     * Finds the decision that a visit led to, so that a repeated job finds its own.
     *
     * @param visitId the visit of the sign-off step
     * @return the decision, if there is one
     */
    Optional<ApprovalDecision> findByVisitId(UUID visitId);
}
