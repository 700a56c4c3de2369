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
 * @param name the name shown to people
 * @param sheet name of its sheet
 * @param layout column layout of the sheet
 * @param days composition of its days, down to each service
 * @param stated totals stated on the sheet; a missing size has none
 * @param rows row numbers of the sheet by service key
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

    /** Returns the cell of the sheet's stated total for a size. */
    public CellSource totalCell(Size size) {
        return new CellSource(sheet, new CellAddress(2, layout.column(size)));
    }

    /** Returns the cell of a service for a size; empty for a service that the scenario doesn't have. */
    public Optional<CellSource> cell(String serviceKey, Size size) {
        return Optional.ofNullable(rows.get(serviceKey))
                .map(row -> new CellSource(sheet, new CellAddress(row, layout.column(size))));
    }
}
