package io.quicksizer.workers.catalogue.workbook;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names the merged blocks among the rows that count. */
final class MergeCheck {
    private final Sheet sheet;
    private final int firstRow;
    private final Set<Integer> figureColumns;
    private final Set<Integer> textColumns;
    private final Findings findings;

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
            CellAddress at = covered.get().address();
            findings.add(
                    FindingCode.FIGURE_NOT_SHOWN,
                    new CellSource(sheet.name(), at),
                    FindingPhrase.MERGED_OVER,
                    block,
                    covered.get(),
                    at);
        } else if (!rows.isEmpty() && textColumns.contains(block.first().column())) {
            findings.add(FindingCode.MERGED_CELLS, source, FindingPhrase.CELLS_MERGED, block, value);
        }
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
