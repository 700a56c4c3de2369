package io.quicksizer.workers.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sign before the decimals of a CSV file. */
public enum DecimalSeparator {
    POINT,
    COMMA;

    /** The separator of that name in whatever case; empty for any other text. */
    public static Optional<DecimalSeparator> named(String name) {
        return Arrays.stream(values())
                .filter(separator -> separator.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The separator that spreadsheets of a language expect: a comma for German. */
    static DecimalSeparator of(Locale language) {
        return language.getLanguage().equals(Locale.GERMAN.getLanguage()) ? COMMA : POINT;
    }
}
