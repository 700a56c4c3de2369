package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.ScenarioLink;
import io.quicksizer.workers.catalogue.workbook.CellSource;
import io.quicksizer.workers.sizing.CatalogueDays;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of the portfolio list.
 *
 * @param key unique in its version and stable
 * @param number as printed in the workbook; empty for none, and not unique
 * @param name the name shown to people
 * @param scopeType key of its scope type
 * @param days effective days: the sum of its scenario, otherwise the main sheet's figures
 * @param stated the main sheet's figures; a missing size is blank there
 * @param scenario key of the scenario behind it; empty for totals only
 * @param link how the scenario was assigned
 * @param cells the cells of its figures on the main sheet, by size
 * @param sourceRow row of the main sheet; empty if unknown
 * @param sourceCells the formulas or figures there, as text; empty if unknown
 * @param rowVersion row version to pass to a correction, while the version is a draft
 */
public record LineItemEntry(
        String key,
        Optional<String> number,
        String name,
        String scopeType,
        CatalogueDays days,
        Map<Size, Days> stated,
        Optional<String> scenario,
        ScenarioLink link,
        Map<Size, CellSource> cells,
        Optional<Integer> sourceRow,
        Optional<String> sourceCells,
        long rowVersion) {

    /** Copies the maps. */
    public LineItemEntry {
        stated = Map.copyOf(stated);
        cells = Map.copyOf(cells);
    }

    /** Returns the line item in the model of the sizing engine. */
    public CatalogueLineItem forSizing() {
        return new CatalogueLineItem(key, name, scopeType, days);
    }
}
