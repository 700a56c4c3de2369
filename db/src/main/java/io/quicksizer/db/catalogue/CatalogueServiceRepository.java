package io.quicksizer.db.catalogue;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Services. */
interface CatalogueServiceRepository extends JpaRepository<CatalogueService, Long> {

    /** The services of a version, in the workbook's order. */
    List<CatalogueService> findByVersionIdOrderByPosition(long versionId);
}
