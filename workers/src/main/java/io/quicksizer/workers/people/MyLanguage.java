package io.quicksizer.workers.people;

import io.quicksizer.db.people.PortalLanguages;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use cases: the language in which a person uses the portal is remembered. What is sent to the person is written in it,
 * unless the notification settings name another one.
 */
@Service
public class MyLanguage {
    private static final List<String> SPOKEN = List.of("en", "de");

    private final PortalLanguages languages;

    MyLanguage(PortalLanguages languages) {
        this.languages = languages;
    }

    /** Remembers the language that a person chose; has no effect for languages that the portal doesn't have. */
    @Transactional
    public void chosen(String userName, Locale language) {
        if (SPOKEN.contains(language.getLanguage())) {
            languages.set(userName, language.getLanguage());
        }
    }

    /** Remembers the language of the pages that a person sees, if none was remembered before. */
    @Transactional
    public void seen(String userName, Locale language) {
        if (SPOKEN.contains(language.getLanguage())) {
            languages.setIfUnknown(userName, language.getLanguage());
        }
    }
}
