package io.quicksizer.workers.branding;

import io.quicksizer.db.branding.BrandingRow;
import io.quicksizer.db.branding.BrandingRow.Texts;
import java.util.Locale;

/** Texts of a branding in the language of a document. */
final class BrandingTexts {
    private BrandingTexts() {}

    /**
     * Returns the German texts for German, and the English ones for any other language and for each German text that is
     * blank.
     */
    static Texts of(BrandingRow branding, Locale language) {
        Texts english = branding.english();
        if (!Locale.GERMAN.getLanguage().equals(language.getLanguage())) {
            return english;
        }
        Texts german = branding.german();
        return new Texts(
                either(german.contact(), english.contact()),
                either(german.cover(), english.cover()),
                either(german.legal(), english.legal()));
    }

    private static String either(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }
}
