package io.quicksizer.workers.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Decimal separator of numbers in a CSV file. */
public enum DecimalSeparator {
    POINT,
    COMMA;

    /** Returns the separator with the given name, ignoring case; empty for any other text. */
    public static Optional<DecimalSeparator> named(String name) {
        return Arrays.stream(values())
                .filter(separator -> separator.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns the separator that spreadsheets expect in a language: comma for German, point otherwise. */
    public static DecimalSeparator of(Locale language) {
        return language.getLanguage().equals(Locale.GERMAN.getLanguage()) ? COMMA : POINT;
    }
}
