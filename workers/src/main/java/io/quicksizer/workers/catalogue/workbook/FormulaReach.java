package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.FormulaToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A reach of a formula beyond its workbook.
 *
 * @param how how it reaches out
 * @param what the piece of the formula that does
 */
record FormulaReach(How how, String what) {

    /** A kind of reference by which a formula leaves its workbook. */
    enum How {
        /** A reference to another workbook. */
        WORKBOOK,
        /** A call of a service, an address or a program's function. */
        CALL,
        /** A question to another program. */
        DDE
    }

    private static final Set<String> CALLS = Set.of(
            "WEBSERVICE",
            "IMAGE",
            "STOCKHISTORY",
            "SQL.REQUEST",
            "GOOGLEFINANCE",
            "IMPORTDATA",
            "IMPORTFEED",
            "IMPORTHTML",
            "IMPORTRANGE",
            "IMPORTXML",
            "CALL",
            "REGISTER",
            "REGISTER.ID",
            "RTD",
            "EXEC");
    /** Functions whose texts are formulas or references themselves. */
    private static final Set<String> TEXT_IS_FORMULA = Set.of("INDIRECT", "EVALUATE", "DUMMYFUNCTION");

    private static final Pattern PREFIX = Pattern.compile("^(?:_{1,2}XL(?:FN|WS|UDF|L)\\.){1,3}");
    private static final Pattern FILE =
            Pattern.compile(".{0,400}\\.(?:xl[a-z]{1,2}|ods|csv|dbf)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_WORKBOOK =
            Pattern.compile("\\[[^\\[\\]]{0,400}\\.(?:xl[a-z]{1,2}|ods|csv)\\]", Pattern.CASE_INSENSITIVE);

    private static final Pattern PATH = Pattern.compile("[\\[\\]\\\\/]|^[A-Za-z]:[^:]");
    /** For a formula that can't be cut into pieces, since something in it never ends. */
    private static final Pattern BROKEN_DDE = Pattern.compile("\\|[^|]{0,500}!");

    private static final Pattern BROKEN_REFERENCE = Pattern.compile("\\[[^\\[\\]]{1,500}\\][^\\[\\]!(),;]{0,200}!");
    private static final int DEEPEST = 3;

    /**
     * The kind of reference by which a formula leaves its workbook; empty if it has none.
     *
     * @param ownSheets names of the workbook's own sheets, in lower case
     */
    static Optional<FormulaReach> of(String formula, Set<String> ownSheets) {
        return of(formula, ownSheets, DEEPEST);
    }

    private static Optional<FormulaReach> of(String formula, Set<String> ownSheets, int deeper) {
        List<FormulaToken> tokens = FormulaLexer.tokens(formula);
        boolean textIsFormula =
                tokens.stream().anyMatch(token -> token.is(Kind.FUNCTION) && TEXT_IS_FORMULA.contains(function(token)));
        for (int index = 0; index < tokens.size(); index++) {
            FormulaToken token = tokens.get(index);
            Optional<FormulaReach> found =
                    switch (token.kind()) {
                        case SHEET -> sheet(token, ownSheets);
                        case BRACKET -> bracket(tokens, index);
                        case FUNCTION -> call(token);
                        case BROKEN -> broken(formula);
                        case SIGN -> token.text().equals("|") ? bar(tokens, index) : Optional.empty();
                        case TEXT ->
                            textIsFormula && deeper > 0 ? text(token.text(), ownSheets, deeper) : Optional.empty();
                        default -> Optional.empty();
                    };
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A text that is a formula, or the beginning of one. */
    private static Optional<FormulaReach> text(String text, Set<String> ownSheets, int deeper) {
        return OTHER_WORKBOOK.matcher(text).find()
                ? Optional.of(new FormulaReach(How.WORKBOOK, text))
                : of(text, ownSheets, deeper - 1);
    }

    /** The first and the last sheet of a range over sheets, which in quotes may look like a drive. */
    private static boolean isRangeOfSheets(String name, Set<String> ownSheets) {
        int colon = name.indexOf(':');
        return colon > 0
                && ownSheets.contains(name.substring(0, colon).toLowerCase(Locale.ROOT))
                && ownSheets.contains(name.substring(colon + 1).toLowerCase(Locale.ROOT));
    }

    private static Optional<FormulaReach> sheet(FormulaToken token, Set<String> ownSheets) {
        String name = token.text();
        if (ownSheets.contains(name.toLowerCase(Locale.ROOT)) || name.startsWith("[0]")) {
            return Optional.empty();
        }
        if (isRangeOfSheets(name, ownSheets)) {
            return Optional.empty();
        }
        if (name.contains("|")) {
            return Optional.of(new FormulaReach(How.DDE, name));
        }
        return PATH.matcher(name).find() || FILE.matcher(name).matches()
                ? Optional.of(new FormulaReach(How.WORKBOOK, name))
                : Optional.empty();
    }

    /** A bracket right behind a name is a table's; in front of a sheet, or of a name, it is another workbook. */
    private static Optional<FormulaReach> bracket(List<FormulaToken> tokens, int index) {
        FormulaToken token = tokens.get(index);
        boolean ofTable = index > 0
                && token.adjacent()
                && (tokens.get(index - 1).is(Kind.NAME) || tokens.get(index - 1).is(Kind.CELL));
        boolean leads = isAt(tokens, index + 1, Kind.SHEET)
                || (isAt(tokens, index + 1, Kind.NAME) && tokens.get(index + 1).adjacent())
                || (index + 1 < tokens.size() && tokens.get(index + 1).isSign("!"))
                || (isAt(tokens, index + 1, Kind.NAME)
                        && index + 2 < tokens.size()
                        && tokens.get(index + 2).isSign(":")
                        && isAt(tokens, index + 3, Kind.SHEET));
        return !ofTable && leads && !token.text().equals("0")
                ? Optional.of(new FormulaReach(How.WORKBOOK, "[" + token.text() + "]"))
                : Optional.empty();
    }

    private static Optional<FormulaReach> call(FormulaToken token) {
        String name = function(token);
        if (name.equals("DDE")) {
            return Optional.of(new FormulaReach(How.DDE, name));
        }
        return CALLS.contains(name) || name.startsWith("CUBE")
                ? Optional.of(new FormulaReach(How.CALL, name))
                : Optional.empty();
    }

    private static Optional<FormulaReach> bar(List<FormulaToken> tokens, int index) {
        boolean asks = tokens.stream().skip(index).anyMatch(token -> token.is(Kind.SHEET) || token.isSign("!"));
        return asks ? Optional.of(new FormulaReach(How.DDE, "|")) : Optional.empty();
    }

    private static Optional<FormulaReach> broken(String formula) {
        if (BROKEN_DDE.matcher(formula).find()) {
            return Optional.of(new FormulaReach(How.DDE, "|"));
        }
        return BROKEN_REFERENCE.matcher(formula).find()
                ? Optional.of(new FormulaReach(How.WORKBOOK, "[…]"))
                : Optional.empty();
    }

    private static boolean isAt(List<FormulaToken> tokens, int index, Kind kind) {
        return index < tokens.size() && tokens.get(index).is(kind);
    }

    private static String function(FormulaToken token) {
        return PREFIX.matcher(token.text().toUpperCase(Locale.ROOT)).replaceFirst("");
    }
}
