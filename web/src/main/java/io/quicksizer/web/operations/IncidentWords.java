package io.quicksizer.web.operations;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Incidents in the reader's language. The workflow engine keeps the English sentence, for operators of Operate; it is
 * read back by the English texts of {@code messages/incidents.properties} and rendered by those of the language. A
 * sentence that they do not know stays as it is.
 */
final class IncidentWords {
    private static final String SENTENCE = "sentence";
    /** A label of the models, which has no quotes and so is never a sentence with a place before it. */
    private static final String LABEL = "label";
    /** Parts that are sentences of a kind of their own; all others are taken over as they are. */
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, List<Phrase>> GERMAN = phrases("de");

    private IncidentWords() {}

    /**
     * A text with places.
     *
     * @param english matches it, with a group for each place
     * @param places names of the places in the order of the groups
     * @param translated with the same places
     */
    private record Phrase(Pattern english, List<String> places, String translated) {}

    /** The sentence in the language, or as it is. */
    static String in(Locale locale, String sentence) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage())
                ? translated(SENTENCE, sentence).orElse(sentence)
                : sentence;
    }

    private static Optional<String> translated(String kind, String text) {
        if (!GERMAN.containsKey(kind)) {
            return Optional.of(text);
        }
        return GERMAN.get(kind).stream()
                .flatMap(phrase -> translated(phrase, text).stream())
                .findFirst();
    }

    private static Optional<String> translated(Phrase phrase, String text) {
        Matcher found = phrase.english().matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        String result = phrase.translated();
        for (int group = 1; group <= found.groupCount(); group++) {
            String place = phrase.places().get(group - 1);
            Optional<String> part = translated(place, found.group(group));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            result = result.replaceFirst("\\{" + place + "}", Matcher.quoteReplacement(part.get()));
        }
        return Optional.of(result);
    }

    /** Phrases by kind, those with the most words of their own first. */
    private static Map<String, List<Phrase>> phrases(String language) {
        Properties english = read("incidents.properties");
        Properties other = read("incidents_" + language + ".properties");
        Map<String, List<Phrase>> phrases = new HashMap<>();
        english.stringPropertyNames().stream()
                .sorted((one, another) -> words(english, another) - words(english, one))
                .forEach(key -> phrases.computeIfAbsent(key.substring(0, key.indexOf('.')), kind -> new ArrayList<>())
                        .add(phrase(english.getProperty(key), other.getProperty(key))));
        return phrases;
    }

    private static int words(Properties texts, String key) {
        return PLACE.matcher(texts.getProperty(key)).replaceAll("").length();
    }

    private static Phrase phrase(String english, String translated) {
        List<String> places = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        Matcher place = PLACE.matcher(english);
        int end = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(english.substring(end, place.start())))
                    .append(place.group(1).equals(LABEL) ? "([^\"]+?)" : "(.+?)");
            places.add(place.group(1));
            end = place.end();
        }
        pattern.append(Pattern.quote(english.substring(end)));
        return new Phrase(Pattern.compile(pattern.toString()), places, translated);
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(IncidentWords.class.getResourceAsStream("/messages/" + name)),
                StandardCharsets.UTF_8)) {
            texts.load(file);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
