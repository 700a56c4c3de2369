package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.FormulaToken.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Formulas that take a date from another cell. Their own cells may show a plain number, as a program that is no
 * spreadsheet writes them; they are marked as dates all the same.
 */
final class DatesPassedOn {
    private static final int LONGEST_REFERENCE = 120;
    private static final int MOST_CELLS = 50;
    private static final NumberFormat SHOWN = new NumberFormat("yyyy-mm-dd");

    private final List<Sheet> sheets;
    private final boolean from1904;

    DatesPassedOn(List<Sheet> sheets, boolean from1904) {
        this.sheets = sheets;
        this.from1904 = from1904;
    }

    void mark() {
        for (Sheet sheet : sheets) {
            for (Map<Integer, Cell> row : sheet.rows().values()) {
                row.replaceAll((column, cell) -> marked(cell, sheet));
            }
        }
    }

    private Cell marked(Cell cell, Sheet sheet) {
        if (cell.formula() == null || cell.kind() != Cell.Kind.NUMBER) {
            return cell;
        }
        Optional<BigDecimal> number = Numbers.parse(cell.text());
        boolean ofOurTime = number.filter(Formula::isOfOurTime).isPresent();
        boolean repeats = !ofOurTime && cell.formula().length() <= LONGEST_REFERENCE;
        if (!ofOurTime && !repeats) {
            return cell;
        }
        List<FormulaToken> tokens = FormulaLexer.tokens(cell.formula());
        boolean date = (ofOurTime || isReference(tokens)) && namesDate(tokens, sheet);
        return date
                ? new Cell(
                        cell.address(),
                        Cell.Kind.DATE,
                        DateShown.of(number.orElseThrow(), SHOWN, from1904),
                        cell.formula(),
                        cell.look())
                : cell;
    }

    /** True for a formula that does nothing but repeat one cell. */
    private static boolean isReference(List<FormulaToken> tokens) {
        return tokens.size() <= 3
                && tokens.stream().filter(token -> token.is(Kind.CELL)).count() == 1
                && tokens.stream().allMatch(token -> token.is(Kind.CELL) || token.is(Kind.SHEET) || token.isSign("+"));
    }

    private boolean namesDate(List<FormulaToken> tokens, Sheet own) {
        for (int index = 0; index < tokens.size(); index++) {
            if (tokens.get(index).is(Kind.CELL) && isDate(tokens, index, own)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDate(List<FormulaToken> tokens, int index, Sheet own) {
        Sheet sheet = index > 0 && tokens.get(index - 1).is(Kind.SHEET)
                ? named(tokens.get(index - 1).text()).orElse(own)
                : own;
        boolean range = index + 2 < tokens.size()
                && tokens.get(index + 1).isSign(":")
                && tokens.get(index + 2).is(Kind.CELL);
        String first = tokens.get(index).text();
        String last = range ? tokens.get(index + 2).text() : first;
        CellRange cells = CellRange.parse(first + ":" + last).orElseThrow();
        int lastRow = Math.min(cells.last().row(), cells.first().row() + MOST_CELLS);
        return sheet.rows().subMap(cells.first().row(), true, lastRow, true).values().stream()
                .map(row -> row.get(cells.first().column()))
                .anyMatch(cell -> cell != null && cell.kind() == Cell.Kind.DATE);
    }

    private Optional<Sheet> named(String name) {
        String folded = Texts.folded(name);
        return sheets.stream()
                .filter(sheet -> Texts.folded(sheet.name()).equals(folded))
                .findFirst();
    }
}
