package io.quicksizer.web.page;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers in the reader's language for input fields and beside them: with the decimal separator of the language and
 * without grouping, so that the text can be entered again and has a single reading.
 */
public final class NumberText {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");

    private NumberText() {}

    /** Returns a number such as {@code 12.5} in the language; returns any other text unchanged. */
    public static String of(String number, Locale locale) {
        return DECIMAL.matcher(number).matches()
                ? number.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator())
                : number;
    }
}
