package io.quicksizer.workers.sizing;

import java.util.Arrays;

/**
 * Controlled rounding of a table of exact shares to hundredths of a day, so that rows and columns keep their given sums
 * (docs/domain.md, rule 4).
 *
 * <p>Every cell starts at its share rounded down. The missing hundredths of rows and columns are then distributed along
 * cheapest paths from rows to columns, as in a min-cost flow. The cost of raising a cell is the distance that this adds
 * to its share; moving beyond the two integers next to the share costs so much that it happens only if no other table
 * adds up. Costs are convex, so successive cheapest paths result in a table nearest to the exact shares.
 */
final class ControlledRounding {

    private static final long OFF_BY_MORE_THAN_ONE = 1_000_000_000L;
    private static final long UNREACHED = Long.MAX_VALUE / 4;

    private final int years;
    private final long[][] cells;
    private final long[][] raised;
    private final long[][] remainders;
    private final long[] rowLacks;
    private final long[] columnLacks;

    /**
     * @param rows the totals in hundredths of a day
     * @param columns the sums of the years in hundredths of a day, with the same sum as {@code rows}
     */
    ControlledRounding(Spread spread, long[] rows, long[] columns) {
        years = columns.length;
        cells = new long[rows.length][years];
        raised = new long[rows.length][years];
        remainders = new long[rows.length][years];
        rowLacks = rows.clone();
        columnLacks = columns.clone();
        for (int row = 0; row < rows.length; row++) {
            for (int year = 0; year < years; year++) {
                long share = rows[row] * spread.hundredths().get(year);
                cells[row][year] = share / Spread.WHOLE;
                remainders[row][year] = share % Spread.WHOLE;
                rowLacks[row] -= cells[row][year];
                columnLacks[year] -= cells[row][year];
            }
        }
    }

    /** Returns the rounded table in hundredths of a day: {@code [row][year]}. */
    long[][] solve() {
        for (int row = 0; row < cells.length; row++) {
            for (long lack = rowLacks[row]; lack > 0; lack--) {
                sendOneFrom(row);
            }
        }
        return cells;
    }

    /** Raises the row's sum by one hundredth along the cheapest path to a year whose sum is still too low. */
    private void sendOneFrom(int start) {
        Paths paths = new Paths(start);
        int year = paths.cheapestLackingYear();
        columnLacks[year]--;
        int row = paths.rowBefore[year];
        change(row, year, 1);
        while (row != start) {
            year = paths.yearBefore[row];
            change(row, year, -1);
            row = paths.rowBefore[year];
            change(row, year, 1);
        }
    }

    private void change(int row, int year, int by) {
        cells[row][year] += by;
        raised[row][year] += by;
    }

    /** Returns the cost of raising a cell by one more, from {@code level} above its rounded-down share. */
    private long raising(int row, int year, long level) {
        int top = remainders[row][year] > 0 ? 1 : 0;
        long leaving = level >= top ? OFF_BY_MORE_THAN_ONE : level < 0 ? -OFF_BY_MORE_THAN_ONE : 0;
        return (2 * level + 1) * Spread.WHOLE - 2 * remainders[row][year] + leaving;
    }

    /**
     * The cheapest paths from one row to all rows and years: raise a cell of the row, lower another row's cell in the
     * same year, and so on.
     */
    private final class Paths {

        private final long[] toRow = new long[cells.length];
        private final long[] toYear = new long[years];
        private final int[] rowBefore = new int[years];
        private final int[] yearBefore = new int[cells.length];

        Paths(int start) {
            Arrays.fill(toRow, UNREACHED);
            Arrays.fill(toYear, UNREACHED);
            toRow[start] = 0;
            boolean cheaper = true;
            // a cheapest path visits no year twice
            for (int round = 0; cheaper && round < years; round++) {
                cheaper = reachYears() && reachRows();
            }
        }

        int cheapestLackingYear() {
            int best = -1;
            for (int year = 0; year < years; year++) {
                if (columnLacks[year] > 0 && (best < 0 || toYear[year] < toYear[best])) {
                    best = year;
                }
            }
            return best;
        }

        private boolean reachYears() {
            boolean cheaper = false;
            for (int row = 0; row < cells.length; row++) {
                for (int year = 0; year < years; year++) {
                    long cost = toRow[row] + raising(row, year, raised[row][year]);
                    if (cost < toYear[year]) {
                        toYear[year] = cost;
                        rowBefore[year] = row;
                        cheaper = true;
                    }
                }
            }
            return cheaper;
        }

        private boolean reachRows() {
            boolean cheaper = false;
            for (int row = 0; row < cells.length; row++) {
                for (int year = 0; year < years; year++) {
                    long cost = toYear[year] - raising(row, year, raised[row][year] - 1);
                    if (cells[row][year] > 0 && cost < toRow[row]) {
                        toRow[row] = cost;
                        yearBefore[row] = year;
                        cheaper = true;
                    }
                }
            }
            return cheaper;
        }
    }
}
