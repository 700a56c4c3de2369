package io.quicksizer.db.engagement;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings what is searched and what is searched for into one form: small letters and digits, no accents, single blanks.
 */
final class SearchText {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchText() {}

    static String of(String... texts) {
        String joined = Normalizer.normalize(String.join(" ", texts), Normalizer.Form.NFKD);
        // upper case first: it folds what lower case alone keeps apart, such as ß and ss
        String folded =
                ACCENTS.matcher(joined).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
    }

    static List<String> words(String text) {
        String normal = of(text);
        return normal.isEmpty() ? List.of() : List.of(normal.split(" "));
    }
}
