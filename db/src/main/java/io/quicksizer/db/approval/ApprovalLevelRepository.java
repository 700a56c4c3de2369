package io.quicksizer.db.approval;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Approval levels. */
public interface ApprovalLevelRepository extends JpaRepository<ApprovalLevel, UUID> {

    /** The levels of a revision, from the first level. */
    List<ApprovalLevel> findByRevisionIdOrderByLevel(UUID revisionId);

    /**
     * Finds one level.
     *
     * @param level from 1
     * @return the level, if the policy asked for it
     */
    Optional<ApprovalLevel> findByRevisionIdAndLevel(UUID revisionId, int level);
}
