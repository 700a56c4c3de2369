package io.quicksizer.workers.document;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * The language and format of a document. Nothing is taken from the machine that renders it.
 *
 * @param locale language of texts, and of numbers and dates in the PDF; English where there are no texts for it
 * @param zone in which times are shown
 * @param palette colours of the PDF
 */
public record DocumentSettings(Locale locale, ZoneId zone, Palette palette) {

    /** English, UTC, in colour. */
    public static DocumentSettings standard() {
        return new DocumentSettings(Locale.ENGLISH, ZoneOffset.UTC, Palette.CALM);
    }

    /** The same in another language. */
    public DocumentSettings in(Locale language) {
        return new DocumentSettings(language, zone, palette);
    }

    /** The same with times in another zone. */
    public DocumentSettings at(ZoneId otherZone) {
        return new DocumentSettings(locale, otherZone, palette);
    }
}
