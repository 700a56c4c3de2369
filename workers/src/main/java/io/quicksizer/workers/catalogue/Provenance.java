package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.catalogue.workbook.CellSource;
import io.quicksizer.workers.sizing.Days;
import java.util.Optional;

/**
 * Origin of one figure of a scenario's service.
 *
 * @param from source of the figure
 * @param cell the cell of the workbook that contains it; empty for a service that the template doesn't list
 * @param days the figure; empty for a blank
 */
public record Provenance(From from, Optional<CellSource> cell, Optional<Days> days) {

    /** Source of a figure (docs/domain.md, rule 1). */
    public enum From {
        /** The scenario overrides the template's figure. */
        SCENARIO,
        /** The scenario overrides the template's figure with a blank. */
        EXPLICIT_BLANK,
        /** The scenario uses the template's figure. */
        TEMPLATE
    }
}
