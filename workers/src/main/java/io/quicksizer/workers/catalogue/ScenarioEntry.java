package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.catalogue.workbook.CellAddress;
import io.quicksizer.workers.catalogue.workbook.CellSource;
import io.quicksizer.workers.catalogue.workbook.Layout;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioDays;
import io.quicksizer.workers.sizing.Size;
import java.util.Map;
import java.util.Optional;

/**
 * A named package of services.
 *
 * @param key unique in its version and stable
 * @param name as people read it
 * @param sheet name of its sheet
 * @param layout where the sheet has its columns
 * @param days what its days are made of, down to each service
 * @param stated the totals that the sheet states about itself; a size that is absent has none
 * @param rows rows of the sheet by service key
 */
public record ScenarioEntry(
        String key,
        String name,
        String sheet,
        Layout layout,
        ScenarioDays days,
        Map<Size, Days> stated,
        Map<String, Integer> rows) {

    /** Copies the maps. */
    public ScenarioEntry {
        stated = Map.copyOf(stated);
        rows = Map.copyOf(rows);
    }

    /** The cell of the sheet's own total at a size. */
    public CellSource totalCell(Size size) {
        return new CellSource(sheet, new CellAddress(2, layout.column(size)));
    }

    /** The cell of a service at a size; empty for a service that the scenario doesn't have. */
    public Optional<CellSource> cell(String serviceKey, Size size) {
        return Optional.ofNullable(rows.get(serviceKey))
                .map(row -> new CellSource(sheet, new CellAddress(row, layout.column(size))));
    }
}
