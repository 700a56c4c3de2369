package io.quicksizer.db.catalogue;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Repository of policy values. */
public interface PolicyValueRepository extends JpaRepository<PolicyValue, Long> {

    /** Returns the policy values of a version. */
    List<PolicyValue> findByVersionIdOrderByKey(long versionId);
}
