package io.quicksizer.workers.document;

import java.text.Normalizer;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Text in which every character has a glyph. What has none (and what would turn the reading direction unseen, or is no
 * character of XML at all) becomes a box that everyone sees, and is remembered.
 */
final class PrintableText {
    private static final int BOX = 0x25A1;
    private static final String HAIR_SPACE = "\u200A";
    private static final Pattern NON_JOINER = Pattern.compile("(?<=\\p{IsArabic})\u200C(?=\\p{IsArabic})");
    private static final Pattern NO_WIDTH = Pattern.compile("[\u200B\u200C\u2060\uFEFF]");

    private final SortedSet<String> replaced = new TreeSet<>();

    /** Letters and their accents are joined first, so that two characters which have one glyph together keep it. */
    String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        Normalizer.normalize(withoutZeroWidth(text), Normalizer.Form.NFC)
                .codePoints()
                .forEach(character -> {
                    if (isPrintable(character)) {
                        printable.appendCodePoint(character);
                    } else {
                        replaced.add("U+%04X".formatted(character));
                        printable.appendCodePoint(BOX);
                    }
                });
        return printable.toString();
    }

    /**
     * Leaves out the four characters for which PDFBox 3.0 writes a subset whose later glyphs are those of other
     * letters. Arabic letters that a non-joiner keeps apart stay apart.
     */
    private static String withoutZeroWidth(String text) {
        String apart = NON_JOINER.matcher(text).replaceAll(HAIR_SPACE);
        return NO_WIDTH.matcher(apart).replaceAll("");
    }

    /** The characters replaced so far, as {@code U+1F600}. */
    SortedSet<String> replaced() {
        return replaced;
    }

    private boolean isPrintable(int character) {
        if (character == '\n' || character == '\t' || character == '\r') {
            return true;
        }
        return !Character.isISOControl(character) && !turnsDirection(character) && BundledFonts.cover(character);
    }

    private static boolean turnsDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
