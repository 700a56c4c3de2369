package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds to each finding what its cell holds, and what the import understood. */
final class FindingCells {
    private static final int LONGEST = 200;
    /** Findings whose cell does not count: a sum does instead, or the cell counts as blank. */
    private static final Set<FindingCode> NOT_TAKEN =
            Set.of(FindingCode.TOTAL_DISAGREES, FindingCode.DAYS_OUT_OF_RANGE, FindingCode.FIGURES_NOT_READ);

    private final WorkbookContent workbook;
    /** The columns of days, by sheet. */
    private final Map<String, Set<Integer>> figures = new HashMap<>();

    FindingCells(WorkbookContent workbook, List<SheetSeen> sheets) {
        this.workbook = workbook;
        for (SheetSeen sheet : sheets) {
            Set<Integer> columns = new HashSet<>();
            sheet.columns().stream()
                    .filter(column -> Set.of("S", "M", "L", "CUSTOM")
                            .contains(column.meaning().name()))
                    .forEach(column -> columns.add(CellAddress.columnNumber(column.column())));
            figures.put(sheet.name(), columns);
        }
    }

    List<Finding> of(List<Finding> findings) {
        return findings.stream().map(this::withCell).toList();
    }

    private Finding withCell(Finding finding) {
        if (finding.sheet() == null || finding.cell() == null) {
            return finding;
        }
        Optional<Cell> cell = workbook.sheets().stream()
                .filter(sheet -> sheet.name().equals(finding.sheet()))
                .findFirst()
                .flatMap(sheet -> CellAddress.parse(finding.cell()).map(at -> sheet.at(at.row(), at.column())));
        return cell.map(found -> new Finding(
                        finding.code(),
                        finding.sheet(),
                        finding.cell(),
                        finding.text(),
                        value(found),
                        NOT_TAKEN.contains(finding.code()) ? null : understood(finding.sheet(), found)))
                .orElse(finding);
    }

    private static String value(Cell cell) {
        String formula = cell.formula() == null ? "" : " (=" + Texts.clean(cell.formula()) + ")";
        return Texts.cut((cell.text() + formula).strip(), LONGEST);
    }

    /** Days where days belong, else the text as it was cleaned; null when nothing was taken. */
    private @Nullable String understood(String sheet, Cell cell) {
        if (!figures.getOrDefault(sheet, Set.of()).contains(cell.address().column())) {
            return cell.hasValue() && cell.kind() != Cell.Kind.ERROR ? Texts.cut(cell.text(), LONGEST) : null;
        }
        Days days = DaysCell.read(cell, DaysCell.MOST_OF_A_TOTAL).days();
        return days == null ? null : days.text();
    }
}
