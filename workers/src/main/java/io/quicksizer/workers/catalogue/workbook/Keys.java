package io.quicksizer.workers.catalogue.workbook;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives out keys that stay the same from import to import: made of the CRM id where there is one, else of the name,
 * never of a row's number. The second of the same name gets a suffix, in the workbook's order.
 */
public final class Keys {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DASHES_AT_ENDS = Pattern.compile("^-+|-+$");
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
    private static final int LONGEST = 120;
    private static final int LONGEST_STATED = 200;

    private final Set<String> taken = new HashSet<>();

    /** The number at which counting continues: restarting for each of 100,000 same names would take minutes. */
    private final Map<String, Integer> lastSuffixes = new HashMap<>();

    /** The next key for something with this CRM id, or without one, and this name. */
    public String next(@Nullable String externalId, String name) {
        String id = externalId == null ? "" : slug(externalId);
        if (!id.isEmpty() && taken.add(id)) {
            return id;
        }
        String base = id.isEmpty() ? slug(name) : id + "-" + slug(name);
        return unique(base.isEmpty() ? "unnamed" : base);
    }

    /** The stated key unless another entry has it, else the next one for this CRM id and name. */
    String next(@Nullable String stated, @Nullable String externalId, String name) {
        return stated != null && taken.add(stated) ? stated : next(externalId, name);
    }

    /** The key that a workbook states; null for none, and for a text that isn't of the form of a key. */
    static @Nullable String stated(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String key = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return key.length() <= LONGEST_STATED && KEY.matcher(key).matches() ? key : null;
    }

    /** Lower case, accents removed, words joined by dashes: {@code Müller & Söhne} becomes {@code muller-and-sohne}. */
    public static String slug(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(Texts.folded(name), Normalizer.Form.NFKD))
                .replaceAll("");
        String words = NO_WORD.matcher(plain.replace("&", " and ").toLowerCase(Locale.ROOT))
                .replaceAll("-");
        String cut = words.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return DASHES_AT_ENDS.matcher(cut).replaceAll("");
    }

    /** A name for comparing: in lower case, and blind to signs that nobody sees. */
    public static String folded(String name) {
        return Texts.folded(name);
    }

    private String unique(String base) {
        String key = base;
        int suffix = lastSuffixes.getOrDefault(base, 1);
        while (!taken.add(key)) {
            key = base + "-" + ++suffix;
        }
        lastSuffixes.put(base, suffix);
        return key;
    }
}
