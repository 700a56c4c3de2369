package io.quicksizer.workers.catalogue.workbook;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/**
 * One worksheet as a sparse grid.
 *
 * @param name its name
 * @param hidden true when the sheet is hidden
 * @param rows cells by row and column; blank cells may be absent
 * @param hiddenRows numbers of the rows that are collapsed or hidden
 * @param hiddenColumns numbers of the columns that are hidden
 * @param merged blocks of cells that are merged into one
 */
record Sheet(
        String name,
        boolean hidden,
        NavigableMap<Integer, Map<Integer, Cell>> rows,
        Set<Integer> hiddenRows,
        Set<Integer> hiddenColumns,
        MergedBlocks merged) {

    Cell at(int row, int column) {
        Cell cell = rows.getOrDefault(row, Map.of()).get(column);
        return cell == null ? Cell.blank(new CellAddress(row, column)) : cell;
    }

    CellSource source(int row, int column) {
        return new CellSource(name, new CellAddress(row, column));
    }

    /** True when the cell says one of these words, blanks and case aside. */
    boolean says(int row, int column, String word) {
        return at(row, column).text().equalsIgnoreCase(word);
    }
}
