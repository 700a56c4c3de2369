package io.quicksizer.web.operations;

import io.quicksizer.processes.job.IncidentPhrase;
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
 * Translations of incident messages to the reader's language. The workflow engine stores the English sentence, for
 * operators who use Operate. It is matched with the English texts of {@code incidents/texts.properties}, from which it
 * was written, and rendered with the translated ones. Unknown sentences are returned unchanged.
 */
final class IncidentWords {
    private static final String SENTENCE = "sentence";
    /**
     * A label of the models, which has no quotes, so that it can't match a whole sentence that precedes a placeholder.
     */
    private static final String LABEL = "label";
    /** A placeholder. Its text is translated if phrases of its kind exist, otherwise copied. */
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, List<Phrase>> GERMAN = phrases("de");

    private IncidentWords() {}

    /**
     * A phrase with placeholders.
     *
     * @param english pattern of the English phrase, with a group for each placeholder
     * @param places names of the placeholders in the order of the groups
     * @param translated translation with the same placeholders
     */
    private record Phrase(Pattern english, List<String> places, String translated) {}

    /** Returns the sentence in the language, or unchanged if it is unknown. */
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

    /** Returns phrases by kind, those with the longest literal text first. */
    private static Map<String, List<Phrase>> phrases(String language) {
        Properties english = read("texts.properties");
        Properties other = read("texts_" + language + ".properties");
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
                Objects.requireNonNull(IncidentPhrase.class.getResourceAsStream("/incidents/" + name)),
                StandardCharsets.UTF_8)) {
            texts.load(file);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
