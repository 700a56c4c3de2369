package io.quicksizer.db.catalogue;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Sections. */
interface CatalogueSectionRepository extends JpaRepository<CatalogueSection, Long> {

    /** The sections of a version, in the workbook's order. */
    List<CatalogueSection> findByVersionIdOrderByPosition(long versionId);
}
