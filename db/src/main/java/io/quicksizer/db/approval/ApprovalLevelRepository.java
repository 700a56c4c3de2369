package io.quicksizer.db.approval;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Repository of approval levels. */
public interface ApprovalLevelRepository extends JpaRepository<ApprovalLevel, UUID> {

    /** Returns the levels of a revision in order. */
    List<ApprovalLevel> findByRevisionIdOrderByLevel(UUID revisionId);

    /**
     * Finds one level.
     *
     * @param level from 1
     * @return the level, if the policy requires it
     */
    Optional<ApprovalLevel> findByRevisionIdAndLevel(UUID revisionId, int level);
}
