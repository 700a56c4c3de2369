package io.quicksizer.web.help;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The manual in each language, with its search index; read once at the start. */
@Component
class HelpLibrary {
    private static final String DEFAULT = "en";

    private final Map<String, Shelf> shelves;

    /**
     * The manual in one language.
     *
     * @param search the index over them
     */
    record Shelf(HelpManual manual, HelpSearch search) {}

    HelpLibrary(ObjectMapper json) {
        shelves = Map.of(DEFAULT, read(json, DEFAULT), "de", read(json, "de"));
    }

    /** The manual in a language; in English where there is none. */
    Shelf in(Locale locale) {
        return shelves.getOrDefault(locale.getLanguage(), shelves.get(DEFAULT));
    }

    private static Shelf read(ObjectMapper json, String language) {
        String name = "/help/" + language + ".json";
        try (InputStream file = HelpLibrary.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing; the build of the portal writes it");
            }
            HelpManual manual = json.readValue(file, HelpManual.class);
            return new Shelf(manual, new HelpSearch(manual));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
