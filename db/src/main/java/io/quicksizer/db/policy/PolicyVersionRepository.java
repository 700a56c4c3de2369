package io.quicksizer.db.policy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Versions of the approval policy. */
public interface PolicyVersionRepository extends JpaRepository<PolicyVersion, UUID> {

    /**
     * The newest version that the workflow engine knows: it decides on what is frozen from now on; empty as long as the
     * policy of the product decides.
     */
    Optional<PolicyVersion> findFirstByInForceAtIsNotNullOrderByNumberDesc();

    /** The newest version in a state; empty if there is none. */
    Optional<PolicyVersion> findFirstByStatusOrderByNumberDesc(PolicyStatus status);

    /**
     * All versions in a state.
     *
     * @return the newest first
     */
    List<PolicyVersion> findByStatusOrderByNumberDesc(PolicyStatus status);

    /**
     * One version.
     *
     * @param number from 1
     * @return empty if there is none
     */
    Optional<PolicyVersion> findByNumber(int number);

    /** The highest number of any version; 0 if there is none. */
    @Query("select coalesce(max(p.number), 0) from PolicyVersion p")
    int highestNumber();

    /**
     * Lets one transaction after the other look for a draft and begin one; held until the transaction ends.
     *
     * @return nothing of meaning
     */
    @Query(value = "select cast(pg_advisory_xact_lock(hashtext('approval_policy')) as text)", nativeQuery = true)
    String waitForOtherBeginners();
}
