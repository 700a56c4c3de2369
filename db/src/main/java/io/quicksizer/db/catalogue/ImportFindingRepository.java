package io.quicksizer.db.catalogue;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Import findings. */
public interface ImportFindingRepository extends JpaRepository<ImportFinding, Long> {

    /** The findings of the import of a version, in the workbook's order. */
    List<ImportFinding> findByVersionIdOrderByPosition(long versionId);
}
