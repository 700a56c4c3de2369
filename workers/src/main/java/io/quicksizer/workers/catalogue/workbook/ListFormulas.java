package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.FormulaToken.Kind;
import io.quicksizer.workers.sizing.Size;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The formulas of a row of the portfolio as far as they calculate with other rows of the list. */
final class ListFormulas {
    private static final Set<String> SUBTOTALS = Set.of("SUBTOTAL", "AGGREGATE");
    private static final Pattern STATISTIC = Pattern.compile(
            "AVERAGE(?:A|IFS?)?|MEDIAN|MODE.*|MAX(?:A|IFS)?|MIN(?:A|IFS)?|COUNT(?:A|BLANK|IFS?)?|STDEV.*|VAR.*|LARGE|SMALL"
                    + "|PERCENTILE.*|QUARTILE.*|RANK.*");
    private static final Pattern PREFIX = Pattern.compile("^_XLFN\\.(?:_XLWS\\.)?");
    private static final Set<String> SHIFTED = Set.of("OFFSET", "INDIRECT", "INDEX", "ANCHORARRAY");

    private final Sheet sheet;
    private final int headingRow;

    ListFormulas(Sheet sheet, int headingRow) {
        this.sheet = sheet;
        this.headingRow = headingRow;
    }

    /**
     * Classification of the formulas of a row.
     *
     * @param linked a formula names another sheet, as those of a line item with a scenario do
     * @param statistic a formula counts or averages rows of the list, or is a subtotal of what only a table or a name
     *     tells
     * @param calculated a formula takes several rows of the list, or one that is none of its line items, or adds up
     *     what can't be read
     */
    record Kinds(boolean linked, boolean statistic, boolean calculated) {}

    Kinds of(int row, BitSet doubtful) {
        boolean linked = false;
        boolean statistic = false;
        boolean calculated = false;
        for (String formula : formulas(row)) {
            List<FormulaToken> tokens = FormulaLexer.tokens(formula);
            List<String> functions = functions(tokens);
            boolean rows = hasRows(tokens);
            boolean vague = isVague(tokens, functions);
            linked |= tokens.stream().anyMatch(this::isOtherSheet);
            statistic |= (rows
                            && functions.stream()
                                    .anyMatch(name -> STATISTIC.matcher(name).matches()))
                    || (vague && functions.stream().anyMatch(SUBTOTALS::contains));
            calculated |= rows || (vague && functions.contains("SUM")) || takesOthers(tokens, row, doubtful);
        }
        return new Kinds(linked, statistic, calculated);
    }

    /** True when a formula names cells of several rows of the list, or of one that is no line item. */
    private boolean takesOthers(List<FormulaToken> tokens, int row, BitSet doubtful) {
        BitSet named = new BitSet();
        for (int index = 0; index < tokens.size(); index++) {
            boolean ofOtherSheet = index > 0 && isOtherSheet(tokens.get(index - 1));
            if (tokens.get(index).is(Kind.CELL) && !ofOtherSheet) {
                CellAddress cell = CellAddress.parse(tokens.get(index).text()).orElseThrow();
                boolean figure =
                        cell.column() >= MainColumns.of(Size.S) && cell.column() <= MainColumns.of(Size.CUSTOM);
                named.set(cell.row(), named.get(cell.row()) || (figure && cell.row() > headingRow));
            }
        }
        named.clear(row);
        return named.cardinality() > 1 || named.intersects(doubtful);
    }

    private boolean isOtherSheet(FormulaToken token) {
        return token.is(Kind.SHEET) && !Texts.folded(token.text()).equals(Texts.folded(sheet.name()));
    }

    private List<String> formulas(int row) {
        return Size.WITH_FIGURES.stream()
                .map(size -> sheet.at(row, MainColumns.of(size)))
                .filter(cell -> cell.formula() != null)
                .map(Cell::formula)
                .toList();
    }

    private static List<String> functions(List<FormulaToken> tokens) {
        return tokens.stream()
                .filter(token -> token.is(Kind.FUNCTION))
                .map(token ->
                        PREFIX.matcher(token.text().toUpperCase(Locale.ROOT)).replaceFirst(""))
                .toList();
    }

    /** A sum over a table, a name or a shifted range. */
    private static boolean isVague(List<FormulaToken> tokens, List<String> functions) {
        return tokens.stream().anyMatch(token -> token.is(Kind.NAME) || token.is(Kind.BRACKET))
                || functions.stream().anyMatch(SHIFTED::contains);
    }

    /** True when a range within the list covers several of its rows. */
    private boolean hasRows(List<FormulaToken> tokens) {
        for (int index = 0; index + 2 < tokens.size(); index++) {
            if (tokens.get(index).is(Kind.CELL)
                    && tokens.get(index + 1).isSign(":")
                    && tokens.get(index + 2).is(Kind.CELL)
                    && coversRows(CellRange.parse(tokens.get(index).text() + ":"
                                    + tokens.get(index + 2).text())
                            .orElseThrow())) {
                return true;
            }
        }
        return false;
    }

    private boolean coversRows(CellRange range) {
        return range.last().column() <= MainColumns.of(Size.CUSTOM)
                && range.last().row() > Math.max(range.first().row(), headingRow + 1);
    }
}
