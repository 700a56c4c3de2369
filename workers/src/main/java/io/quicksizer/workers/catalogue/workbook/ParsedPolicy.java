package io.quicksizer.workers.catalogue.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value that sizings are checked against.
 *
 * @param key what it is, one of the constants here
 * @param value in days
 * @param source the cell that says it, or null for the default
 */
public record ParsedPolicy(
        String key, BigDecimal value, @Nullable CellSource source) {

    /** The least days in an active contract year: docs/domain.md, rule 7. */
    public static final String YEAR_MINIMUM_DAYS = "year.minimum-days";

    /** The least days of a custom service: docs/domain.md, rule 5. */
    public static final String CUSTOM_SERVICE_MINIMUM_DAYS = "custom-service.minimum-days";
}
