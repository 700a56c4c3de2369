package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.FormulaToken.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells formulas whose result can't be zero by what they add up and multiply, without calculating them. For any other
 * formula nothing is claimed.
 */
final class ProvableResult {
    private static final Set<String> GROWING = Set.of("SUM", "ROUND", "ROUNDUP", "PRODUCT", "MAX", "CEILING", "MROUND");
    private static final Set<String> SIGNS = Set.of("+", "*", "(", ")", ":", ",", ";", "=");
    /** A range is looked at up to here; more cells prove no more. */
    private static final int MOST_CELLS = 1_000;

    private final WorkbookContent workbook;

    ProvableResult(WorkbookContent workbook) {
        this.workbook = workbook;
    }

    /** True for a formula in this sheet that can't come to zero. */
    boolean isNotZero(String formula, Sheet own) {
        List<FormulaToken> tokens = FormulaLexer.tokens(formula);
        if (!tokens.stream().allMatch(ProvableResult::isUnderstood)) {
            return false;
        }
        boolean product = tokens.stream()
                .anyMatch(token -> token.isSign("*")
                        || (token.is(Kind.FUNCTION) && token.text().equalsIgnoreCase("PRODUCT")));
        List<BigDecimal> operands = operands(tokens, own);
        return !operands.isEmpty()
                && operands.stream().noneMatch(operand -> operand.signum() < 0)
                && (product
                        ? operands.stream().allMatch(operand -> operand.signum() > 0)
                        : operands.stream().anyMatch(operand -> operand.signum() > 0));
    }

    private static boolean isUnderstood(FormulaToken token) {
        return switch (token.kind()) {
            case NUMBER, CELL, SHEET -> true;
            case FUNCTION -> GROWING.contains(token.text().toUpperCase(Locale.ROOT));
            case SIGN -> SIGNS.contains(token.text());
            default -> false;
        };
    }

    /** Numbers behind a comma are digits to round to, or one more term: neither proves anything by being zero. */
    private List<BigDecimal> operands(List<FormulaToken> tokens, Sheet own) {
        List<BigDecimal> operands = new ArrayList<>();
        for (int index = 0; index < tokens.size(); index++) {
            FormulaToken token = tokens.get(index);
            if (token.is(Kind.NUMBER)) {
                boolean digits = index > 0 && tokens.get(index - 1).isSign(",");
                Numbers.parse(token.text())
                        .filter(number -> !digits || number.signum() > 0)
                        .ifPresent(operands::add);
            } else if (token.is(Kind.CELL)) {
                Sheet sheet = index > 0 && tokens.get(index - 1).is(Kind.SHEET)
                        ? workbook.sheet(tokens.get(index - 1).text()).orElse(own)
                        : own;
                boolean range = index + 2 < tokens.size()
                        && tokens.get(index + 1).isSign(":")
                        && tokens.get(index + 2).is(Kind.CELL);
                CellAddress first = CellAddress.parse(token.text()).orElseThrow();
                CellAddress last =
                        range ? CellAddress.parse(tokens.get(index + 2).text()).orElseThrow() : first;
                operands.addAll(values(sheet, first, last));
                index += range ? 2 : 0;
            }
        }
        return operands;
    }

    private static List<BigDecimal> values(Sheet sheet, CellAddress first, CellAddress last) {
        List<BigDecimal> values = new ArrayList<>();
        int lastRow = Math.min(last.row(), first.row() + MOST_CELLS);
        for (int row = first.row(); row <= lastRow && values.size() < MOST_CELLS; row++) {
            for (int column = first.column(); column <= Math.min(last.column(), first.column() + 20); column++) {
                Cell cell = sheet.at(row, column);
                values.add(
                        cell.kind() == Cell.Kind.NUMBER
                                ? Numbers.parse(cell.text()).orElse(BigDecimal.ZERO)
                                : BigDecimal.ZERO);
            }
        }
        return values;
    }
}
