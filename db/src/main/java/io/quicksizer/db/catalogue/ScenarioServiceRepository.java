package io.quicksizer.db.catalogue;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Services within scenarios. */
interface ScenarioServiceRepository extends JpaRepository<CatalogueScenarioService, Long> {

    /** The services of all scenarios of a version; by scenario, in the sheet's order. */
    @Query("select s from CatalogueScenarioService s where s.versionId = ?1 order by s.scenario.id, s.position")
    List<CatalogueScenarioService> findByVersionId(long versionId);

    /** The services of one scenario, each with its service, in the sheet's order. */
    @Query("select s from CatalogueScenarioService s join fetch s.service where s.scenario.id = ?1 order by s.position")
    List<CatalogueScenarioService> findByScenarioId(long scenarioId);
}
