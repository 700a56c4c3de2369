package io.quicksizer.db.engagement;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Repository of engagements. Lists are read by {@link EngagementSearch}. */
public interface EngagementRepository extends JpaRepository<Engagement, UUID> {

    /** Loads an engagement and locks it for update until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Engagement e where e.id = ?1")
    Optional<Engagement> findLocked(UUID id);

    /** Finds engagements by status, oldest first, such as all that a rebuilt engine must know. */
    List<Engagement> findByStatusInOrderByCreatedAt(Collection<EngagementStatus> statuses);
}
