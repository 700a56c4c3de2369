package io.quicksizer.workers.catalogue.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The merged blocks of a sheet. Only the first cell of a block holds its value; a person sees it beside each row of the
 * block, so each of these rows gets it. A row that has nothing of its own is not a row but a part of a taller one.
 *
 * @param blocks the blocks that have a value, in the file's order
 * @param rows by block, the rows below its first that have something of their own
 * @param blank the blocks whose first cell is blank: a person sees nothing in them, whatever their other cells hold
 */
record MergedBlocks(List<CellRange> blocks, Map<CellRange, Set<Integer>> rows, List<CellRange> blank) {
    /** A few blocks can cover all of a sheet: this bounds what they unfold to. */
    private static final int MOST_SPREAD_CELLS = 50_000;
    /** The columns in which a row of a portfolio or of a scenario says what it is. */
    private static final int LAST_OWN_COLUMN = 7;

    /** Gives the value of each block to the rows beside it. */
    static MergedBlocks spread(List<CellRange> merged, NavigableMap<Integer, Map<Integer, Cell>> cells) {
        List<CellRange> blocks = new ArrayList<>();
        List<CellRange> blank = new ArrayList<>();
        Map<CellRange, Set<Integer>> reached = new HashMap<>();
        Set<Integer> ownRows = new HashSet<>();
        cells.forEach((row, ofRow) -> {
            if (IntStream.rangeClosed(1, LAST_OWN_COLUMN).anyMatch(ofRow::containsKey)) {
                ownRows.add(row);
            }
        });
        for (CellRange block : merged) {
            Cell value = cells.getOrDefault(block.first().row(), Map.of())
                    .get(block.first().column());
            if (value == null) {
                blank.add(block);
            } else {
                requireFew(reached);
                blocks.add(block);
                reached.put(block, below(block, value, cells, ownRows));
            }
        }
        return new MergedBlocks(List.copyOf(blocks), Map.copyOf(reached), List.copyOf(blank));
    }

    private static void requireFew(Map<CellRange, Set<Integer>> reached) {
        if (reached.values().stream().mapToInt(Set::size).sum() > MOST_SPREAD_CELLS) {
            throw new WorkbookRefused(RefusalPhrase.TOO_MANY_MERGED_CELLS, MOST_SPREAD_CELLS);
        }
    }

    private static Set<Integer> below(
            CellRange block, Cell value, NavigableMap<Integer, Map<Integer, Cell>> cells, Set<Integer> ownRows) {
        Set<Integer> reached = new HashSet<>();
        int column = block.first().column();
        cells.subMap(
                        block.first().row() + 1,
                        true,
                        Math.max(block.last().row(), block.first().row() + 1),
                        true)
                .forEach((row, ofRow) -> {
                    if (row <= block.last().row() && ownRows.contains(row)) {
                        CellAddress address = new CellAddress(row, column);
                        ofRow.putIfAbsent(column, new Cell(address, value.kind(), value.text(), null, value.look()));
                        reached.add(row);
                    }
                });
        return reached;
    }
}
