package io.quicksizer.workers.catalogue.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A section of a number format with one sign in place of the digits, so that the texts around them can be read.
 *
 * @param text such as {@code ca. • d}
 * @param pattern the section without its literal texts, such as {@code #,##0.0}
 */
record FormatShape(String text, String pattern) {
    private static final char DIGITS = '\u2022';
    private static final Pattern PIECES = Pattern.compile(
            "\"([^\"]*)\"?|\\\\(.)|[_*].|\\[\\$([^-\\]]*)[^\\]]*\\]|\\[[^\\]]*\\]?|(General|Standard|G/[\\p{IsHan}\\p{IsHangul}]+|[eE][+-]|[0-9#?@])|(.)",
            Pattern.CASE_INSENSITIVE);
    /** Signs right beside the digits that make another number of them. */
    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "(?:[-\u2212\u2013\u2014(]|\\p{Nd}[.,]?)\\s*\u2022|\u2022\\s*(?:[-\u2212\u2013\u2014+]|[.,]?\\p{Nd})|\u2022\\p{Nd}|\u2022[^\\p{Nd}]*+\\p{Nd}[^\u2022]*+\u2022|\u2022[^\u2022]*[:/\\p{L}][^\u2022]*\u2022");

    private static final Pattern SCALED = Pattern.compile("[0#?],+(?![0#?,])");
    private static final Pattern DECIMALS = Pattern.compile("\\.([0#?]+)");
    private static final Pattern OTHER_NOTATION =
            Pattern.compile("[/eE%@]|General|Standard|G/", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN_NUMBER = Pattern.compile("(?:#+,)?#*0+(?:\\.0+)?");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    static FormatShape of(String section) {
        StringBuilder text = new StringBuilder();
        StringBuilder pattern = new StringBuilder();
        Matcher pieces = PIECES.matcher(section);
        while (pieces.find()) {
            String literal = literal(pieces.toMatchResult());
            if (literal != null) {
                text.append(literal.replace(DIGITS, ' '));
            } else if (pieces.group(4) != null) {
                pattern.append(pieces.group(4));
                appendDigits(text);
            } else if (pieces.group(5) != null) {
                pattern.append(pieces.group(5));
                appendSign(text, pieces.group(5));
            }
        }
        return new FormatShape(text.toString(), pattern.toString());
    }

    private static @Nullable String literal(MatchResult piece) {
        if (piece.group(1) != null) {
            return piece.group(1);
        }
        return piece.group(2) != null ? piece.group(2) : piece.group(3);
    }

    private static void appendDigits(StringBuilder text) {
        if (text.isEmpty() || text.charAt(text.length() - 1) != DIGITS) {
            text.append(DIGITS);
        }
    }

    /** Points, commas and fraction bars are signs of the number. */
    private static void appendSign(StringBuilder text, String sign) {
        boolean ofNumber = ".,/".contains(sign);
        if (!ofNumber) {
            text.append(sign);
        }
    }

    /** True when a person reads another number than this one, which is above zero. */
    boolean misleads(BigDecimal number) {
        return number.signum() > 0
                && text.indexOf(DIGITS) >= 0
                && (OTHER_NUMBER.matcher(text).find() || SCALED.matcher(pattern).find() || roundsToZero(number));
    }

    private boolean roundsToZero(BigDecimal number) {
        if (OTHER_NOTATION.matcher(pattern).find()) {
            return false;
        }
        Matcher decimals = DECIMALS.matcher(pattern);
        int digits = decimals.find() ? decimals.group(1).length() : 0;
        return number.setScale(digits, RoundingMode.HALF_UP).signum() == 0;
    }

    /**
     * The number with the words around it, as people see it; empty without words, or if the digits are more than one
     * plain number.
     */
    Optional<String> withWords(BigDecimal number) {
        boolean one = number.signum() >= 0 && hasDigits() && text.indexOf(DIGITS) == text.lastIndexOf(DIGITS);
        if (!one
                || !LETTER.matcher(text).find()
                || !PLAIN_NUMBER.matcher(pattern).matches()) {
            return Optional.empty();
        }
        DecimalFormat digits = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        digits.setRoundingMode(RoundingMode.HALF_UP);
        return Optional.of(Texts.clean(text.replace(String.valueOf(DIGITS), digits.format(number))));
    }

    /** The text behind the digits. */
    String suffix() {
        return Texts.clean(text.substring(text.lastIndexOf(DIGITS) + 1));
    }

    boolean hasDigits() {
        return text.indexOf(DIGITS) >= 0;
    }
}
