package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.Map;

/**
 * The totals that a written sheet states.
 *
 * @param sheet name of the sheet
 * @param days an entry for S, M, L and Custom each
 */
record ServiceTotals(String sheet, Map<Size, Days> days) {
    ServiceTotals {
        days = Map.copyOf(days);
    }
}
