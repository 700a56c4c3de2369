package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.FormulaToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a formula into its pieces, in time proportional to its length; it is never calculated. */
final class FormulaLexer {
    private final String formula;
    private final List<FormulaToken> tokens = new ArrayList<>();
    private int at;
    private int end;

    private FormulaLexer(String formula) {
        this.formula = formula;
    }

    static List<FormulaToken> tokens(String formula) {
        FormulaLexer lexer = new FormulaLexer(formula);
        while (lexer.at < formula.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char sign = formula.charAt(at);
        if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
            at++;
        } else if (sign == '"') {
            quoted('"', Kind.TEXT);
        } else if (sign == '\'') {
            quoted('\'', Kind.NAME);
        } else if (sign == '[') {
            bracket();
        } else if (sign == '#') {
            error();
        } else if (Character.isDigit(sign) || (sign == '.' && isDigit(at + 1))) {
            number();
        } else if (startsWord(sign)) {
            word();
        } else {
            add(Kind.SIGN, String.valueOf(sign), at + 1);
        }
    }

    /** The quote itself is written twice. */
    private void quoted(char quote, Kind kind) {
        StringBuilder text = new StringBuilder();
        for (int place = at + 1; place < formula.length(); place++) {
            char sign = formula.charAt(place);
            if (sign != quote) {
                text.append(sign);
            } else if (place + 1 < formula.length() && formula.charAt(place + 1) == quote) {
                text.append(quote);
                place++;
            } else if (kind == Kind.NAME && isAt('!', place + 1)) {
                add(Kind.SHEET, text.toString(), place + 2);
                return;
            } else {
                add(kind, text.toString(), place + 1);
                return;
            }
        }
        add(Kind.BROKEN, text.toString(), formula.length());
    }

    /** Brackets nest in references to tables, where an apostrophe takes the meaning from the next sign. */
    private void bracket() {
        int depth = 0;
        for (int place = at; place < formula.length(); place++) {
            char sign = formula.charAt(place);
            if (sign == '\'') {
                place++;
            } else if (sign == '[') {
                depth++;
            } else if (sign == ']' && --depth == 0) {
                add(Kind.BRACKET, formula.substring(at + 1, place), place + 1);
                return;
            }
        }
        add(Kind.BROKEN, formula.substring(at), formula.length());
    }

    /** An error; right behind an address the sign means the cells that a formula spills into. */
    private void error() {
        int place = at + 1;
        while (place < formula.length() && (Character.isUpperCase(formula.charAt(place)) || isAt('/', place))) {
            place++;
        }
        while (place < formula.length() && (Character.isDigit(formula.charAt(place)) || isAt('_', place))) {
            place++;
        }
        if (isAt('!', place) || isAt('?', place)) {
            place++;
        }
        add(place == at + 1 ? Kind.SIGN : Kind.ERROR, formula.substring(at, place), place);
    }

    private void number() {
        int place = at;
        while (isDigit(place) || isAt('.', place)) {
            place++;
        }
        if (isAt('E', place) || isAt('e', place)) {
            int exponent = isAt('+', place + 1) || isAt('-', place + 1) ? place + 2 : place + 1;
            if (isDigit(exponent)) {
                place = exponent;
                while (isDigit(place)) {
                    place++;
                }
            }
        }
        add(Kind.NUMBER, formula.substring(at, place), place);
    }

    private void word() {
        int place = at + 1;
        while (place < formula.length() && (startsWord(formula.charAt(place)) || isInWord(formula.charAt(place)))) {
            place++;
        }
        String text = formula.substring(at, place);
        if (isAt('!', place)) {
            add(Kind.SHEET, text, place + 1);
            return;
        }
        int behind = place;
        while (behind < formula.length() && Character.isWhitespace(formula.charAt(behind))) {
            behind++;
        }
        if (isAt('(', behind)) {
            add(Kind.FUNCTION, text, behind + 1);
        } else {
            add(CellAddress.parse(text).isPresent() ? Kind.CELL : Kind.NAME, text, place);
        }
    }

    private void add(Kind kind, String text, int next) {
        tokens.add(new FormulaToken(kind, text, !tokens.isEmpty() && end == at));
        at = next;
        end = next;
    }

    private static boolean startsWord(char sign) {
        return Character.isLetter(sign) || sign == '_' || sign == '$' || sign == '\\' || Character.isSurrogate(sign);
    }

    private static boolean isInWord(char sign) {
        return Character.isDigit(sign)
                || sign == '.'
                || sign == '?'
                || Character.getType(sign) == Character.NON_SPACING_MARK
                || Character.getType(sign) == Character.FORMAT;
    }

    private boolean isDigit(int place) {
        return place < formula.length() && formula.charAt(place) >= '0' && formula.charAt(place) <= '9';
    }

    private boolean isAt(char sign, int place) {
        return place < formula.length() && formula.charAt(place) == sign;
    }
}
