package io.quicksizer.db.engagement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Normalization of stored texts and search terms into one form: lower-case letters and digits, no accents, single
 * spaces.
 */
final class SearchText {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that Unicode normalization does not decompose into a base letter and a mark. */
    private static final Map<String, String> LETTERS = Map.of(
            "ł", "l", "ø", "o", "đ", "d", "ħ", "h", "ŧ", "t", "ı", "i", "ŋ", "n", "æ", "ae", "œ", "oe", "þ", "th");

    private static final Map<String, String> UMLAUTS = Map.of("ä", "ae", "ö", "oe", "ü", "ue");

    /** Maximum length of a word in the search vector, in characters (word_ends in the migrations). */
    private static final int LONGEST = 200;

    private SearchText() {}

    static String of(String... texts) {
        String joined = Normalizer.normalize(String.join(" ", texts), Normalizer.Form.NFKD);
        // upper case first: it unifies letters that lower case alone keeps distinct, such as ß and ss
        String folded =
                ACCENTS.matcher(joined).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(replaced(folded, LETTERS)).replaceAll(" ").strip();
    }

    /** Returns the searchable form of texts to store, with umlauts both as one letter and as two. */
    static String stored(String... texts) {
        String plain = of(texts);
        String spelled = of(spelled(String.join(" ", texts)));
        return spelled.equals(plain) ? plain : plain + " " + spelled;
    }

    /** Returns the words to search for, each with the forms in which it may be stored. */
    static List<Set<String>> words(String text) {
        List<String> plain = split(of(text));
        List<String> spelled = split(of(spelled(text)));
        List<Set<String>> words = new ArrayList<>();
        for (int at = 0; at < plain.size(); at++) {
            Set<String> ways = new LinkedHashSet<>(List.of(plain.get(at)));
            if (spelled.size() == plain.size()) {
                ways.add(spelled.get(at));
            }
            words.add(ways);
        }
        return words;
    }

    /** Truncates a word to the length that the search vector keeps. */
    static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }

    private static List<String> split(String normal) {
        return normal.isEmpty() ? List.of() : List.of(normal.split(" "));
    }

    private static String spelled(String text) {
        return replaced(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT), UMLAUTS);
    }

    private static String replaced(String text, Map<String, String> letters) {
        String result = text;
        for (Map.Entry<String, String> letter : letters.entrySet()) {
            result = result.replace(letter.getKey(), letter.getValue());
        }
        return result;
    }
}
