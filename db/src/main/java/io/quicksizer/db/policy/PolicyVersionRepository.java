package io.quicksizer.db.policy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Repository of versions of the approval policy. */
public interface PolicyVersionRepository extends JpaRepository<PolicyVersion, UUID> {

    /**
     * Returns the newest version that the workflow engine has deployed, which decides on revisions frozen from now on;
     * empty while the policy shipped with the product is in use.
     */
    Optional<PolicyVersion> findFirstByInForceAtIsNotNullOrderByNumberDesc();

    /** Returns the newest version in a state; empty if there is none. */
    Optional<PolicyVersion> findFirstByStatusOrderByNumberDesc(PolicyStatus status);

    /** Returns all versions in a state, newest first. */
    List<PolicyVersion> findByStatusOrderByNumberDesc(PolicyStatus status);

    /**
     * Finds a version by its number.
     *
     * @param number from 1
     * @return empty if there is none
     */
    Optional<PolicyVersion> findByNumber(int number);

    /** Returns the highest number of any version; 0 if there is none. */
    @Query("select coalesce(max(p.number), 0) from PolicyVersion p")
    int highestNumber();

    /**
     * Serializes transactions that look for a draft or create one, until they end.
     *
     * @return a meaningless value
     */
    @Query(value = "select cast(pg_advisory_xact_lock(hashtext('approval_policy')) as text)", nativeQuery = true)
    String waitForOtherBeginners();
}
