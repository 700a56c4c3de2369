package io.quicksizer.workers.catalogue.workbook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names the merged blocks among the rows that count. */
final class MergeCheck {
    private final Sheet sheet;
    private final int firstRow;
    private final Set<Integer> figureColumns;
    private final Set<Integer> textColumns;
    private final Findings findings;
    private final Map<Integer, NavigableSet<Integer>> filledRows = new HashMap<>();

    MergeCheck(Sheet sheet, int firstRow, Set<Integer> figureColumns, Set<Integer> textColumns, Findings findings) {
        this.sheet = sheet;
        this.firstRow = firstRow;
        this.figureColumns = figureColumns;
        this.textColumns = textColumns;
        this.findings = findings;
    }

    void report() {
        sheet.merged().blocks().stream()
                .filter(block -> block.first().row() >= firstRow)
                .forEach(this::report);
        sheet.merged().blank().stream()
                .filter(block -> block.last().row() >= firstRow)
                .forEach(this::reportBlank);
    }

    private void report(CellRange block) {
        Set<Integer> rows = sheet.merged().rows().getOrDefault(block, Set.of());
        Cell value = sheet.at(block.first().row(), block.first().column());
        CellSource source = new CellSource(sheet.name(), block.first());
        long figures = figureColumns.stream().filter(block::coversColumn).count();
        boolean startsAtFigure = figureColumns.contains(block.first().column());
        if (startsAtFigure && (figures > 1 || !rows.isEmpty())) {
            findings.add(FindingCode.MERGED_FIGURES, source, FindingPhrase.FIGURES_MERGED, block, value);
            return;
        }
        Optional<Cell> covered = covered(block, rows, value);
        if (covered.isPresent()) {
            reportCovered(block, covered.get());
        } else if (!rows.isEmpty() && textColumns.contains(block.first().column())) {
            findings.add(FindingCode.MERGED_CELLS, source, FindingPhrase.CELLS_MERGED, block, value);
        }
    }

    /** Looks by column, since the block may reach over all rows of the sheet. */
    private void reportBlank(CellRange block) {
        Stream.concat(textColumns.stream(), figureColumns.stream())
                .filter(block::coversColumn)
                .flatMap(column -> Optional.ofNullable(
                        filled(column).ceiling(Math.max(firstRow, block.first().row())))
                        .filter(row -> row <= block.last().row())
                        .map(row -> sheet.at(row, column))
                        .stream())
                .min(Comparator.comparing((Cell cell) -> cell.address().row())
                        .thenComparing(cell -> cell.address().column()))
                .ifPresent(cell -> reportCovered(block, cell));
    }

    /** The rows that have a value in a column. */
    private NavigableSet<Integer> filled(int column) {
        return filledRows.computeIfAbsent(
                column,
                number -> sheet.rows().keySet().stream()
                        .filter(row -> sheet.at(row, number).hasValue())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private void reportCovered(CellRange block, Cell covered) {
        findings.add(
                FindingCode.FIGURE_NOT_SHOWN,
                new CellSource(sheet.name(), covered.address()),
                FindingPhrase.MERGED_OVER,
                block,
                covered,
                covered.address());
    }

    /** The first name or figure that the block covers though it is not the block's own. */
    private Optional<Cell> covered(CellRange block, Set<Integer> rows, Cell value) {
        return IntStream.concat(
                        IntStream.of(block.first().row()),
                        rows.stream().mapToInt(row -> row).sorted())
                .boxed()
                .flatMap(row -> Stream.concat(textColumns.stream(), figureColumns.stream())
                        .filter(block::coversColumn)
                        .sorted()
                        .map(column -> sheet.at(row, column)))
                .filter(cell -> cell.hasValue() && !cell.text().equals(value.text()))
                .findFirst();
    }
}
