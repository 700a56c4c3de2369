package io.quicksizer.db.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Line items. */
public interface LineItemRepository extends JpaRepository<LineItem, Long> {

    /** The line items of a version, in the workbook's order. */
    List<LineItem> findByVersionIdOrderByPosition(long versionId);

    /**
     * Finds a line item by its key.
     *
     * @param key the line item's key
     * @return the line item, if the version has it
     */
    Optional<LineItem> findByVersionIdAndKey(long versionId, String key);
}
