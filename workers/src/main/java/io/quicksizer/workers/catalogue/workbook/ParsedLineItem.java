package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the portfolio list.
 *
 * @param key stable over imports, unique among the line items
 * @param number the content of the column #, or null; not a key, it occurs twice
 * @param name without blanks at its ends
 * @param scopeType name of its scope type
 * @param scopeTypeFrom how the scope type was found
 * @param stated the figures of the main sheet; a size that is absent is blank there
 * @param scenario key of the scenario that backs it, or null for totals only
 * @param linkFrom how the scenario was found
 * @param source the cell of its name
 */
public record ParsedLineItem(
        String key,
        @Nullable String number,
        String name,
        String scopeType,
        ScopeTypeFrom scopeTypeFrom,
        Map<Size, Days> stated,
        @Nullable String scenario,
        LinkFrom linkFrom,
        CellSource source) {

    /** Copies the map. */
    public ParsedLineItem {
        stated = Map.copyOf(stated);
    }

    /** The number of a size's column on the main sheet, 3 for C. */
    public static int column(Size size) {
        return MainColumns.of(size);
    }

    /** The cell of its figure at one size. */
    public CellSource cell(Size size) {
        return MainColumns.source(source, size);
    }

    /** The origin of a line item's scenario. */
    public enum LinkFrom {
        /** A formula of its row names the scenario's sheet. */
        FORMULA,
        /** Exactly one scenario has its name. */
        NAME,
        /** Exactly one scenario has its totals. */
        TOTALS,
        /** No scenario: the line item carries totals only. */
        NONE
    }

    /** The origin of a line item's scope type. */
    public enum ScopeTypeFrom {
        /** The column "Scope type" says it. */
        COLUMN,
        /** A rule matches the name. */
        RULE,
        /** Neither. */
        NONE
    }
}
