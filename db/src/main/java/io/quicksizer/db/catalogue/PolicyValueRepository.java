package io.quicksizer.db.catalogue;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Policy values. */
public interface PolicyValueRepository extends JpaRepository<PolicyValue, Long> {

    /** The policy values of a version. */
    List<PolicyValue> findByVersionIdOrderByKey(long versionId);
}
