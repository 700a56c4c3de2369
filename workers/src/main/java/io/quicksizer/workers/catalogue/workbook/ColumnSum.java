package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.FormulaToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A formula that does nothing but add up cells of its own column, as subtotals and totals of a list do.
 *
 * @param rows what it adds up
 * @param byFunction true for SUM and its like, false for cells with plus signs between them
 */
record ColumnSum(BitSet rows, boolean byFunction) {
    private static final Set<String> SUMS = Set.of("SUM", "SUBTOTAL", "AGGREGATE", "SUMIF", "SUMIFS", "SUMPRODUCT");
    /** These look at other columns, too, to choose what they add up. */
    private static final Set<String> WITH_CONDITION = Set.of("SUMIF", "SUMIFS", "SUMPRODUCT");

    private static final Set<String> WITH_NUMBERS = Set.of(
            "SUBTOTAL", "AGGREGATE", "SUMIF", "SUMIFS", "SUMPRODUCT", "ROUND", "ROUNDUP", "ROUNDDOWN", "IFERROR");

    static Optional<ColumnSum> of(String formula, Sheet sheet, int column) {
        return new Reading(sheet, column).read(FormulaLexer.tokens(formula));
    }

    /**
     * True for a formula that means to add something up without saying readably what: a sum of names, of shifted ranges
     * or of cells that are gone. A sum of numbers, of other columns or of other sheets is a figure like any other.
     */
    static boolean isMeantButUnreadable(String formula, Sheet sheet, int column) {
        List<FormulaToken> tokens = FormulaLexer.tokens(formula);
        boolean sums = tokens.stream()
                .anyMatch(token ->
                        token.is(Kind.FUNCTION) && SUMS.contains(token.text().toUpperCase(Locale.ROOT)));
        boolean gone = tokens.stream()
                .anyMatch(token -> token.is(Kind.ERROR) && token.text().equals("#REF!"));
        if (!sums) {
            return gone;
        }
        boolean vague = tokens.stream()
                .anyMatch(token -> token.is(Kind.NAME)
                        || token.is(Kind.BROKEN)
                        || (token.is(Kind.FUNCTION)
                                && Set.of("OFFSET", "INDIRECT", "INDEX")
                                        .contains(token.text().toUpperCase(Locale.ROOT))));
        return gone || vague || !new Reading(sheet, column).rowsIn(tokens).isEmpty();
    }

    private record Named(CellRange cells, boolean ownSheet) {}

    /** One formula being read, with the functions around the piece at hand. */
    private static final class Reading {
        private final Sheet sheet;
        private final int column;
        private final BitSet rows = new BitSet();
        private final Deque<String> around = new ArrayDeque<>();

        Reading(Sheet sheet, int column) {
            this.sheet = sheet;
            this.column = column;
        }

        Optional<ColumnSum> read(List<FormulaToken> tokens) {
            boolean byFunction = false;
            boolean plus = false;
            for (FormulaToken token : tokens) {
                switch (token.kind()) {
                    case FUNCTION -> {
                        String name = token.text().toUpperCase(Locale.ROOT);
                        byFunction |= SUMS.contains(name);
                        if (!SUMS.contains(name) && !WITH_NUMBERS.contains(name)) {
                            return Optional.empty();
                        }
                        around.push(name);
                    }
                    case SIGN -> {
                        plus |= token.isSign("+");
                        if (!follows(token)) {
                            return Optional.empty();
                        }
                    }
                    case NUMBER, TEXT -> {
                        if (around.stream().noneMatch(WITH_NUMBERS::contains)) {
                            return Optional.empty();
                        }
                    }
                    case NAME, BRACKET -> {
                        if (around.stream().noneMatch(WITH_CONDITION::contains)) {
                            return Optional.empty();
                        }
                    }
                    case ERROR, BROKEN -> {
                        return Optional.empty();
                    }
                    default -> {}
                }
            }
            boolean reachesElsewhere = !onlyOwnColumn(tokens);
            rowsIn(tokens);
            return rows.isEmpty()
                            || reachesElsewhere
                            || !(byFunction || plus)
                            || (!byFunction && rows.cardinality() < 2)
                    ? Optional.empty()
                    : Optional.of(new ColumnSum(rows, byFunction));
        }

        private boolean onlyOwnColumn(List<FormulaToken> tokens) {
            boolean conditional = tokens.stream()
                    .anyMatch(token -> token.is(Kind.FUNCTION)
                            && WITH_CONDITION.contains(token.text().toUpperCase(Locale.ROOT)));
            return conditional
                    || ranges(tokens).stream()
                            .allMatch(range -> range.ownSheet()
                                    && range.cells().first().column() == column
                                    && range.cells().last().column() == column);
        }

        /** False for a sign that makes something else of a sum than a sum. */
        private boolean follows(FormulaToken sign) {
            if (sign.isSign("(")) {
                around.push("");
            } else if (sign.isSign(")")) {
                around.poll();
            }
            boolean changes = Set.of("*", "/", "-", "^", "&", "%").contains(sign.text());
            return !changes || around.contains("SUMPRODUCT");
        }

        /** The rows of its own column that the formula names, up to the sheet's last. */
        BitSet rowsIn(List<FormulaToken> tokens) {
            ranges(tokens).stream()
                    .filter(Named::ownSheet)
                    .map(Named::cells)
                    .filter(cells ->
                            cells.first().column() == column && cells.last().column() == column)
                    .forEach(cells -> add(cells.first().row(), cells.last().row()));
            return rows;
        }

        private List<Named> ranges(List<FormulaToken> tokens) {
            List<Named> ranges = new ArrayList<>();
            for (int index = 0; index < tokens.size(); index++) {
                if (tokens.get(index).is(Kind.CELL)) {
                    boolean ownSheet = !isOfOtherSheet(tokens, index);
                    boolean range = index + 2 < tokens.size()
                            && tokens.get(index + 1).isSign(":")
                            && tokens.get(index + 2).is(Kind.CELL);
                    String first = tokens.get(index).text();
                    String last = range ? tokens.get(index + 2).text() : first;
                    ranges.add(new Named(CellRange.parse(first + ":" + last).orElseThrow(), ownSheet));
                    index += range ? 2 : 0;
                }
            }
            return ranges;
        }

        private boolean isOfOtherSheet(List<FormulaToken> tokens, int index) {
            return index > 0
                    && tokens.get(index - 1).is(Kind.SHEET)
                    && !Texts.folded(tokens.get(index - 1).text()).equals(Texts.folded(sheet.name()));
        }

        private void add(int from, int to) {
            int lastRow = sheet.rows().isEmpty() ? 0 : sheet.rows().lastKey();
            if (from <= Math.min(to, lastRow)) {
                rows.set(from, Math.min(to, lastRow) + 1);
            }
        }
    }
}
