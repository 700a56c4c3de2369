package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.OwnFigures.Figure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds workbooks that a program wrote without ever calculating them: their formulas have no results, or zeros in place
 * of them. One finding says so, whatever else these results would have led to.
 */
final class CalculationCheck {
    private static final Set<FindingCode> FROM_RESULTS = Set.of(
            FindingCode.FORMULA_WITHOUT_RESULT,
            FindingCode.TOTAL_UNREADABLE,
            FindingCode.TOTAL_DISAGREES,
            FindingCode.LINE_ITEM_WITHOUT_DAYS,
            FindingCode.NO_DAYS_AT_ALL,
            FindingCode.SIZES_NOT_ASCENDING);
    /** More cells without a result share one finding. */
    private static final int MOST_LISTED_ONE_BY_ONE = 3;

    private final WorkbookContent workbook;
    private final OwnFigures figures;
    private final Findings findings;
    private final ProvableResult provable;

    CalculationCheck(WorkbookContent workbook, OwnFigures figures, Findings findings) {
        this.workbook = workbook;
        this.figures = figures;
        this.findings = findings;
        this.provable = new ProvableResult(workbook);
    }

    void report() {
        List<CellSource> uncalculated = uncalculated();
        List<CellSource> wrong = uncalculated.isEmpty() ? wrongZeros() : uncalculated;
        if (wrong.isEmpty()) {
            wrong = nothingButZeros();
        }
        if (!wrong.isEmpty()) {
            findings.withdraw(FROM_RESULTS, null);
            report(wrong.size(), wrong.getFirst());
        }
    }

    private void report(int formulas, CellSource first) {
        FindingCode code = FindingCode.WORKBOOK_NOT_CALCULATED;
        if (formulas == 1) {
            findings.add(code, first, FindingPhrase.FORMULA_NEVER_CALCULATED, first);
        } else {
            findings.add(code, first, FindingPhrase.FORMULAS_NEVER_CALCULATED, formulas, first);
        }
    }

    /** Every formula without a result, if that is all of them or too many to tell one by one. */
    private List<CellSource> uncalculated() {
        List<CellSource> without = formulas(Cell::isUncalculated);
        boolean all = !without.isEmpty() && without.size() == count(cell -> true);
        return all || findings.count(FindingCode.FORMULA_WITHOUT_RESULT) > MOST_LISTED_ONE_BY_ONE ? without : List.of();
    }

    /** Every formula, if all of several say zero and a total that one of them states disagrees. */
    private List<CellSource> nothingButZeros() {
        long zeros = count(CalculationCheck::isZero);
        boolean all = zeros >= MOST_LISTED_ONE_BY_ONE && zeros == count(cell -> true);
        return all && findings.count(FindingCode.TOTAL_DISAGREES) > 0 ? formulas(cell -> true) : List.of();
    }

    private long count(Predicate<Cell> result) {
        return workbook.sheets().stream()
                .flatMap(sheet -> formulas(sheet, result))
                .count();
    }

    private List<CellSource> formulas(Predicate<Cell> result) {
        return workbook.sheets().stream()
                .flatMap(sheet -> formulas(sheet, result).map(cell -> new CellSource(sheet.name(), cell.address())))
                .toList();
    }

    private static Stream<Cell> formulas(Sheet sheet, Predicate<Cell> result) {
        return sheet.rows().values().stream()
                .flatMap(row -> row.values().stream())
                .filter(cell -> cell.formula() != null && result.test(cell));
    }

    /**
     * Figures of which the file says zero though they can't be, and, in a file that asks to be calculated when it is
     * opened, figures of sheets and line items that are zero throughout.
     */
    private List<CellSource> wrongZeros() {
        Map<String, List<Figure>> groups =
                figures.all().stream().collect(Collectors.groupingBy(Figure::group, Collectors.toList()));
        return figures.all().stream()
                .filter(figure -> isZero(figure.cell()))
                .filter(figure -> isProvablyWrong(figure)
                        || (workbook.calculatesOnOpen()
                                && groups.getOrDefault(figure.group(), List.of()).stream()
                                        .allMatch(other -> isZero(other.cell()))))
                .map(Figure::source)
                .toList();
    }

    private boolean isProvablyWrong(Figure figure) {
        String formula = figure.cell().formula();
        return formula != null
                && workbook.sheet(figure.source().sheet())
                        .filter(sheet -> provable.isNotZero(formula, sheet))
                        .isPresent();
    }

    private static boolean isZero(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER
                && Numbers.parse(cell.text())
                        .filter(number -> number.signum() == 0)
                        .isPresent();
    }
}
