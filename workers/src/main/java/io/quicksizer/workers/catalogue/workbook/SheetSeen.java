package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.List;
import java.util.Optional;

/**
 * A sheet as the import understood it, to be looked at before anything is stored.
 *
 * @param name its name
 * @param role what it was taken for
 * @param hidden true when the workbook hides it
 * @param columns what its columns were taken for, from left to right
 * @param firstRows the first rows that were read, a text for each of the columns
 * @param totals the totals that it states, with what was computed
 */
public record SheetSeen(
        String name,
        Role role,
        boolean hidden,
        List<ColumnSeen> columns,
        List<RowSeen> firstRows,
        List<TotalSeen> totals) {

    /** Copies the lists. */
    public SheetSeen {
        columns = List.copyOf(columns);
        firstRows = List.copyOf(firstRows);
        totals = List.copyOf(totals);
    }

    /** The role of a sheet, as it was understood. */
    public enum Role {
        /** The list of line items. */
        PORTFOLIO,
        /** The list of all services. */
        TEMPLATE,
        /** A scenario. */
        SCENARIO,
        /** Neither; it was left out. */
        SKIPPED
    }

    /** The meaning of a column, as it was understood. */
    public enum Meaning {
        /** The number of a line item. */
        NUMBER,
        /** A name. */
        NAME,
        /** The CRM id of a service. */
        ID,
        /** The default effort of a service. */
        EFFORT,
        /** Days for S. */
        S,
        /** Days for M. */
        M,
        /** Days for L. */
        L,
        /** Days for Custom. */
        CUSTOM,
        /** The scope type of a line item. */
        SCOPE_TYPE,
        /** The mark of a line item without a scenario. */
        TOTALS_ONLY,
        /** The note of a service. */
        NOTE,
        /** The key of a service. */
        KEY
    }

    /**
     * A column that was read.
     *
     * @param column its letters
     * @param meaning what it was taken for
     */
    public record ColumnSeen(String column, Meaning meaning) {}

    /**
     * A row that was read.
     *
     * @param row its number
     * @param cells what its cells show, one for each column
     */
    public record RowSeen(int row, List<String> cells) {

        /** Copies the list. */
        public RowSeen {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A total beside the sum that counts.
     *
     * @param name of the line item; empty for the total of a whole sheet
     * @param size one of S, M, L and Custom
     * @param cell where it is stated
     * @param stated what the workbook says; empty when it says nothing readable
     * @param computed what the services add up to; empty for a line item without a scenario
     */
    public record TotalSeen(String name, Size size, String cell, Optional<Days> stated, Optional<Days> computed) {

        /** True when both are there and differ. */
        public boolean differs() {
            return stated.isPresent() && computed.isPresent() && !stated.equals(computed);
        }
    }
}
