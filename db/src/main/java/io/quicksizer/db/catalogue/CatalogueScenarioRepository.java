package io.quicksizer.db.catalogue;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Repository of scenarios. */
public interface CatalogueScenarioRepository extends JpaRepository<CatalogueScenario, Long> {

    /** Returns the scenarios of a version, in the workbook's order. */
    List<CatalogueScenario> findByVersionIdOrderByPosition(long versionId);
}
