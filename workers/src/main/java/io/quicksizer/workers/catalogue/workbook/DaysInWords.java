package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.TypedNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people type them into a text: a number by the rule of {@link TypedNumber}, and perhaps a unit behind it. */
final class DaysInWords {
    /** Days, and days of a person's work, as several languages call and shorten them. */
    private static final String UNITS =
            "days?|d|(?:arbeits|mann|personen)?tage?n?|tg|t|[pma]t|[pm]d|person[- ]?(?:days?|tage?)|man[- ]?days?"
                    + "|jours?|j|j\\.?h|d[ií]as?|giorn[oi]|dag(?:en|ar|e)?|dni|dzień|päivää|pv|人?日|дн(?:я|ей)|день";

    private static final Pattern WITH_UNIT =
            Pattern.compile("([+-]?[0-9][0-9.,'\\u2019 ]{0,40}?)\\s?(?:" + UNITS + ")?\\.?", Pattern.CASE_INSENSITIVE);

    private static final int FIRST_FULL_WIDTH = 0xFF01;
    private static final int LAST_FULL_WIDTH = 0xFF5E;

    private DaysInWords() {}

    /** Understands {@code 5}, {@code 5,5}, {@code 1,234.5}, {@code 1.234,5}, {@code 1'234} and {@code 5 days}. */
    static TypedNumber read(String text) {
        Matcher matcher = WITH_UNIT.matcher(narrow(text).strip().toLowerCase(Locale.ROOT));
        return matcher.matches() ? TypedNumber.of(matcher.group(1)) : new TypedNumber.Unreadable();
    }

    /**
     * The text with full-width characters and blanks of any kind as those of ASCII. Nothing else is replaced: a raised
     * or encircled digit marks a note or a power, and is no digit of a number.
     */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(DaysInWords::narrow)
                .forEach(narrow::appendCodePoint);
        return narrow.toString();
    }

    private static int narrow(int character) {
        if (character >= FIRST_FULL_WIDTH && character <= LAST_FULL_WIDTH) {
            return character - FIRST_FULL_WIDTH + '!';
        }
        return Character.getType(character) == Character.SPACE_SEPARATOR ? ' ' : character;
    }

    /** Both readings as a person says them: {@code 1000 or 1}. */
    static String both(TypedNumber.Ambiguous number) {
        return Numbers.plain(number.grouped()) + " or " + Numbers.plain(number.decimal());
    }
}
