package io.quicksizer.db.catalogue;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Scope types. */
public interface ScopeTypeRepository extends JpaRepository<ScopeType, Long> {

    /** The scope types of a version, in the workbook's order. */
    List<ScopeType> findByVersionIdOrderByPosition(long versionId);
}
