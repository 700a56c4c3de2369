package io.quicksizer.db.catalogue;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Scenarios. */
public interface CatalogueScenarioRepository extends JpaRepository<CatalogueScenario, Long> {

    /** The scenarios of a version, in the workbook's order. */
    List<CatalogueScenario> findByVersionIdOrderByPosition(long versionId);
}
