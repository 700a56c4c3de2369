package io.quicksizer.workers.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.util.List;

/**
 * The only fonts a document can have, embedded from the class path: DejaVu Sans Condensed in two weights; and for the
 * characters that it lacks Droid Sans Fallback (Chinese, Japanese, Korean) and Noto Emoji, each only in a document that
 * needs it. No font of the machine and none of the PDF standard's own is used.
 */
final class BundledFonts {
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String ELLIPSIS = "…";
    private static final int REGULAR_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    private static final FontFile REGULAR = new FontFile(DEJAVU + "DejaVuSansCondensed.ttf");
    private static final FontFile BOLD = new FontFile(DEJAVU + "DejaVuSansCondensed-Bold.ttf");

    private BundledFonts() {}

    /** Fonts for what the main font lacks, read when the first text needs them. */
    private static final class Fallbacks {
        private static final List<Family> ALL = List.of(
                new Family("Ideographs", new FontFile("/document/fonts/DroidSansFallback.ttf")),
                new Family("Emoji", new FontFile("/document/fonts/NotoEmoji-Regular.ttf")));
    }

    /** @param name as the style sheet calls it */
    private record Family(String name, FontFile file) {
        boolean isNeededBy(String text) {
            return text.codePoints().anyMatch(character -> !isMain(character) && file.covers(character));
        }
    }

    static FontFile bold() {
        return BOLD;
    }

    /** Returns whether one of the fonts draws the character. */
    static boolean cover(int codePoint) {
        return isMain(codePoint)
                || Fallbacks.ALL.stream().anyMatch(family -> family.file().covers(codePoint));
    }

    /** Registers the fonts that a text needs. */
    static void register(PdfRendererBuilder builder, String text) {
        builder.useFont(REGULAR::open, "Main", REGULAR_WEIGHT, FontStyle.NORMAL, true);
        builder.useFont(BOLD::open, "Main", BOLD_WEIGHT, FontStyle.NORMAL, true);
        if (text.codePoints().allMatch(BundledFonts::isMain)) {
            return;
        }
        for (Family family : Fallbacks.ALL) {
            if (family.isNeededBy(text)) {
                builder.useFont(family.file()::open, family.name(), REGULAR_WEIGHT, FontStyle.NORMAL, true);
                builder.useFont(family.file()::open, family.name(), BOLD_WEIGHT, FontStyle.NORMAL, true);
            }
        }
    }

    /** The text, cut with an ellipsis so that it is no wider than the given points at the given size. */
    static String shortened(String text, float size, float points) {
        if (width(text) * size <= points) {
            return text;
        }
        String cut = text.substring(0, Math.min(text.length(), (int) points));
        while (!cut.isEmpty() && width(cut + ELLIPSIS) * size > points) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut + ELLIPSIS;
    }

    /** The width in points of bold text at a size of one point. */
    static float boldWidth(String text) {
        return BOLD.width(text);
    }

    /** A character of a fallback font is as wide as the type is high. */
    private static float width(String text) {
        return REGULAR.width(text)
                + text.codePoints()
                        .filter(character -> !REGULAR.covers(character))
                        .count();
    }

    private static boolean isMain(int codePoint) {
        return codePoint < ' ' || REGULAR.covers(codePoint) && BOLD.covers(codePoint);
    }
}
