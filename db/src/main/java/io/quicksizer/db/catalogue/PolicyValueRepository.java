package io.quicksizer.db.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Policy values. */
public interface PolicyValueRepository extends JpaRepository<PolicyValue, Long> {

    /**
     * The policy values of a version.
     *
     * @param versionId identifier of a catalogue version
     * @return by key
     */
    List<PolicyValue> findByVersionIdOrderByKey(long versionId);

    /**
     * Finds one policy value.
     *
     * @param versionId identifier of a catalogue version
     * @param key such as {@link PolicyValue#YEAR_MINIMUM_DAYS}
     * @return the value, if the version has it
     */
    Optional<PolicyValue> findByVersionIdAndKey(long versionId, String key);
}
