package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.catalogue.workbook.CellSource;
import io.quicksizer.workers.sizing.Days;
import java.util.Optional;

/**
 * The origin of one figure of a scenario's service.
 *
 * @param from what decided the figure
 * @param cell the workbook's cell that decided it; empty for a service that the template doesn't list
 * @param days the figure; empty for a blank
 */
public record Provenance(From from, Optional<CellSource> cell, Optional<Days> days) {

    /** The value that decides a figure (docs/domain.md, rule 1). */
    public enum From {
        /** The scenario has its own. */
        SCENARIO,
        /** The scenario leaves the service out on purpose. */
        EXPLICIT_BLANK,
        /** The scenario takes the template's. */
        TEMPLATE
    }
}
