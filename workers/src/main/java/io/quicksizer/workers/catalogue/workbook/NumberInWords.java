package io.quicksizer.workers.catalogue.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people type it into a text, with the separators of their language.
 *
 * @param readings one number, or two where a separator may divide thousands or decimals: first the thousands
 */
record NumberInWords(List<BigDecimal> readings) {
    private static final Pattern WITH_UNIT = Pattern.compile(
            "([+-]?[0-9][0-9.,'\\u2019 ]{0,40}?)\\s?(?:days?|d|tage?n?|t|pt|pd|md|person(?:en)?[- ]?(?:days?|tage?)|man[- ]?days?)?\\.?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,12}");
    private static final Pattern ONE_SEPARATOR = Pattern.compile("([0-9]{1,12})[.,]([0-9]{1,12})");
    private static final Pattern MAYBE_THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}(?:([., '\\u2019])[0-9]{3})(?:\\1[0-9]{3}){0,3}(?:(?!\\1)[.,][0-9]{1,12})?");
    private static final Pattern GROUP_SIGN = Pattern.compile("[ '\\u2019]");

    NumberInWords {
        readings = List.copyOf(readings);
    }

    /** Understands {@code 5}, {@code 5,5}, {@code 1,234.5}, {@code 1.234,5}, {@code 1'234} and {@code 5 days}. */
    static Optional<NumberInWords> parse(String text) {
        Matcher matcher = WITH_UNIT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String typed = matcher.group(1).strip();
        boolean negative = typed.startsWith("-");
        String digits = negative || typed.startsWith("+") ? typed.substring(1) : typed;
        return readings(digits)
                .map(found -> new NumberInWords(found.stream()
                        .map(number -> negative ? number.negate() : number)
                        .toList()));
    }

    boolean isAmbiguous() {
        return readings.size() > 1;
    }

    BigDecimal number() {
        return readings.getFirst();
    }

    /** Both readings as a person says them: {@code 1000 or 1}. */
    String inWords() {
        return String.join(" or ", readings.stream().map(Numbers::plain).toList());
    }

    private static Optional<List<BigDecimal>> readings(String digits) {
        if (WHOLE.matcher(digits).matches()) {
            return Optional.of(List.of(new BigDecimal(digits)));
        }
        if (MAYBE_THOUSANDS.matcher(digits).matches()) {
            return Optional.of(List.of(
                    new BigDecimal(digits.replace(",", "").replace(".", "")),
                    new BigDecimal(digits.replace(',', '.'))));
        }
        if (ONE_SEPARATOR.matcher(digits).matches()) {
            return Optional.of(List.of(new BigDecimal(digits.replace(',', '.'))));
        }
        return GROUPED.matcher(digits).matches() ? Optional.of(List.of(grouped(digits))) : Optional.empty();
    }

    /** The sign that occurs last divides the decimals, unless it divides groups before, too. */
    private static BigDecimal grouped(String digits) {
        String plain = GROUP_SIGN.matcher(digits).replaceAll("");
        int last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
        boolean decimals = last >= 0 && (plain.indexOf(plain.charAt(last)) == last);
        String whole =
                (decimals ? plain.substring(0, last) : plain).replace(",", "").replace(".", "");
        return new BigDecimal(decimals ? whole + "." + plain.substring(last + 1) : whole);
    }
}
