package io.quicksizer.db.engagement;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Engagements. Lists of them come from {@link EngagementSearch}. */
public interface EngagementRepository extends JpaRepository<Engagement, UUID> {

    /**
     * Loads an engagement and keeps others from changing it until the transaction ends; returns the engagement, if
     * there is one.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Engagement e where e.id = ?1")
    Optional<Engagement> findLocked(UUID id);

    /** Finds engagements by state, such as all that a rebuilt engine must know, oldest first. */
    List<Engagement> findByStatusInOrderByCreatedAt(Collection<EngagementStatus> statuses);
}
