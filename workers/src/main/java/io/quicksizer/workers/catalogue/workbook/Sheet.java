package io.quicksizer.workers.catalogue.workbook;

import java.util.Collection;
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

    private static final int LONGEST_HEADING = 40;

    Cell at(int row, int column) {
        Cell cell = rows.getOrDefault(row, Map.of()).get(column);
        return cell == null ? Cell.blank(new CellAddress(row, column)) : cell;
    }

    CellSource source(int row, int column) {
        return new CellSource(name, new CellAddress(row, column));
    }

    /** True when the cell says this word, blanks, case and look-alike signs aside. */
    boolean says(int row, int column, String word) {
        String text = at(row, column).text();
        return text.equalsIgnoreCase(word)
                || (text.length() <= LONGEST_HEADING && Texts.folded(text).equals(Texts.folded(word)));
    }

    /** Counts the rows among these that are hidden. */
    long hiddenAmong(Collection<Integer> numbers) {
        return numbers.stream().filter(hiddenRows::contains).count();
    }
}
