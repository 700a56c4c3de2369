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
            "(?:work(?:ing)?|business|consult(?:ing|ant))?[- ]?days?|d|(?:arbeits|mann|personen|berater|werk|projekt)?tage?n?|tg|t|[pma][-/]?t|[pm][-/]?d|person[- ]?(?:days?|tage?)|man[- ]?days?"
                    + "|jours?|j|j\\.?h|d[ií]as?|giorn[oi]|dag(?:en|ar|e)?|dni|dzień|päivää|pv|人?日|дн(?:я|ей)?|день|人?天|日間|일|dn[íůi]|nap|gün|dias?";

    private static final Pattern WITH_UNIT = Pattern.compile(
            "([+-]?[.,]?[0-9][0-9.,'\\u2019 ]{0,40}?)\\s?(?:" + UNITS + ")?\\.?", Pattern.CASE_INSENSITIVE);

    private static final Pattern UNIT = Pattern.compile("(?:" + UNITS + ")\\.?", Pattern.CASE_INSENSITIVE);

    private DaysInWords() {}

    /** True for a word that means days. */
    static boolean isUnit(String word) {
        return UNIT.matcher(word.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** Understands {@code 5}, {@code 5,5}, {@code 1,234.5}, {@code 1.234,5}, {@code 1'234} and {@code 5 days}. */
    static TypedNumber read(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        Matcher matcher = WITH_UNIT.matcher(TypedNumber.plain(composed).strip().toLowerCase(Locale.ROOT));
        return matcher.matches() ? TypedNumber.of(matcher.group(1)) : new TypedNumber.Unreadable();
    }
}
