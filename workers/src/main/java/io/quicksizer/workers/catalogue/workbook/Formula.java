package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.FormulaToken.Kind;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a formula refers to. It is never calculated. */
final class Formula {
    /** More than three references to a cell of a sheet with the longest name that a spreadsheet program allows. */
    private static final int LONGEST_REPEAT = 300;

    private static final Set<String> DATES = Set.of(
            "TODAY", "NOW", "DATE", "TIME", "EDATE", "EOMONTH", "DATEVALUE", "TIMEVALUE", "WORKDAY", "WORKDAY.INTL");

    /** Most formulas name none of these, and need no closer look. */
    private static final Pattern MAY_BE_DATE =
            Pattern.compile("DATE|TIME|TODAY|NOW|EOMONTH|WORKDAY", Pattern.CASE_INSENSITIVE);

    /** Days of the calendars of spreadsheets, in either count, between the years 1954 and 2123. */
    private static final BigDecimal FIRST_OF_OUR_DAYS = new BigDecimal(20_000);

    private static final BigDecimal LAST_OF_OUR_DAYS = new BigDecimal(80_000);

    private Formula() {}

    /** The names of the sheets that a formula names, in its order, without quotes. */
    static Set<String> sheets(String formula) {
        Set<String> names = new LinkedHashSet<>();
        FormulaLexer.tokens(formula).stream()
                .filter(token -> token.is(Kind.SHEET))
                .forEach(token -> names.add(Texts.clean(token.text())));
        return names;
    }

    /**
     * True for a formula whose result is a date or a time, however its cell shows it: by its outermost function, or
     * because it calculates with dates and comes to a day of our time.
     */
    static boolean isDate(String formula, Optional<BigDecimal> result) {
        if (!MAY_BE_DATE.matcher(formula).find()) {
            return false;
        }
        List<FormulaToken> tokens = FormulaLexer.tokens(formula);
        boolean ofOurTime = result.filter(Formula::isOfOurTime).isPresent();
        if (ofOurTime && tokens.stream().anyMatch(Formula::makesDate)) {
            return true;
        }
        if (tokens.size() < 2 || !makesDate(tokens.getFirst())) {
            return false;
        }
        int depth = 0;
        for (int index = 0; index < tokens.size(); index++) {
            FormulaToken token = tokens.get(index);
            depth += token.is(Kind.FUNCTION) || token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
            if (depth == 0) {
                return index == tokens.size() - 1;
            }
        }
        return false;
    }

    /** True for a number that is a day of our time in the calendars of spreadsheets. */
    static boolean isOfOurTime(BigDecimal number) {
        return number.compareTo(FIRST_OF_OUR_DAYS) >= 0 && number.compareTo(LAST_OF_OUR_DAYS) <= 0;
    }

    private static boolean makesDate(FormulaToken token) {
        return token.is(Kind.FUNCTION) && DATES.contains(token.text().toUpperCase(Locale.ROOT));
    }

    /**
     * The cell of another sheet that a formula repeats: {@code ='That Sheet'!$E$5}, or the same guarded against showing
     * a blank as zero. Empty for a formula that does anything else.
     */
    static Optional<CellAddress> repeatedCell(String formula, String sheet) {
        if (formula.length() > LONGEST_REPEAT) {
            return Optional.empty();
        }
        List<FormulaToken> tokens = FormulaLexer.tokens(formula);
        if (!tokens.isEmpty()
                && (tokens.getFirst().isSign("+") || tokens.getFirst().isSign("="))) {
            tokens = tokens.subList(1, tokens.size());
        }
        return repeated(tokens, sheet);
    }

    private static Optional<CellAddress> repeated(List<FormulaToken> tokens, String sheet) {
        if (tokens.size() == 2) {
            return reference(tokens, 0, sheet);
        }
        boolean isBlank = tokens.size() == 11
                && function(tokens, 1, "ISBLANK")
                && tokens.get(4).isSign(")");
        boolean isEmpty = tokens.size() == 11 && tokens.get(3).isSign("=") && isEmptyText(tokens.get(4));
        if (!function(tokens, 0, "IF") || !(isBlank || isEmpty)) {
            return Optional.empty();
        }
        Optional<CellAddress> asked = reference(tokens, isBlank ? 2 : 1, sheet);
        boolean blankElse = isSeparator(tokens.get(5)) && isEmptyText(tokens.get(6)) && isSeparator(tokens.get(7));
        return blankElse ? asked.filter(cell -> reference(tokens, 8, sheet).equals(asked)) : Optional.empty();
    }

    private static Optional<CellAddress> reference(List<FormulaToken> tokens, int index, String sheet) {
        boolean named = tokens.size() > index + 1
                && tokens.get(index).is(Kind.SHEET)
                && Texts.folded(tokens.get(index).text()).equals(Texts.folded(sheet));
        return named && tokens.get(index + 1).is(Kind.CELL)
                ? CellAddress.parse(tokens.get(index + 1).text())
                : Optional.empty();
    }

    private static boolean function(List<FormulaToken> tokens, int index, String name) {
        return tokens.size() > index
                && tokens.get(index).is(Kind.FUNCTION)
                && tokens.get(index).text().equalsIgnoreCase(name);
    }

    private static boolean isEmptyText(FormulaToken token) {
        return token.is(Kind.TEXT) && token.text().isEmpty();
    }

    private static boolean isSeparator(FormulaToken token) {
        return token.isSign(",") || token.isSign(";");
    }
}
