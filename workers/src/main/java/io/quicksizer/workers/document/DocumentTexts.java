package io.quicksizer.workers.document;

import io.quicksizer.workers.sizing.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a document in one language. A language without a bundle gets English, whatever the machine speaks. */
final class DocumentTexts {
    private static final String BUNDLE = "document.texts";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)\\}");

    private final ResourceBundle bundle;

    DocumentTexts(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String get(String key) {
        return bundle.getString(key);
    }

    /** The texts of several keys, in their order. */
    List<String> getAll(String... keys) {
        return Stream.of(keys).map(this::get).toList();
    }

    /** Fills {0}, {1} … of the text. Numbers must come formatted; braces within a value are text. */
    String get(String key, String... values) {
        return PLACEHOLDER
                .matcher(get(key))
                .replaceAll(found -> Matcher.quoteReplacement(values[Integer.parseInt(found.group(1))]));
    }

    /** A size in the document's language; S, M and L are the same in every language, and no size is no text. */
    String size(String size) {
        String label = size.isEmpty() ? "" : Size.valueOf(size).label();
        String key = "size." + label;
        return bundle.containsKey(key) ? get(key) : label;
    }

    /** Name of a group of people; one that has no translation is its id, made readable. */
    String group(String id) {
        String key = "group." + id;
        if (bundle.containsKey(key)) {
            return get(key);
        }
        String words = id.replaceAll("[-_]+", " ").strip();
        return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The text for one thing or for several, from {@code key.one} or {@code key.many}. */
    String count(String key, int count, String formatted) {
        return get(key + (count == 1 ? ".one" : ".many"), formatted);
    }

    /** The language that was found, as a tag for the document. */
    String language() {
        return get("language");
    }

    /** All words by key, for the template. */
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
        return all;
    }
}
