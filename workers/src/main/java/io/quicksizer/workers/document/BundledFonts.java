package io.quicksizer.workers.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/**
 * The only fonts a document can have: DejaVu Sans Condensed, regular and bold, embedded from the class path. Whatever
 * family a style asks for, it gets these; no font of the machine and none of the PDF standard's own is ever used.
 *
 * <p>One instance serves one document, because a font collects the glyphs that it has to embed.
 */
final class BundledFonts extends ITextFontResolver {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final byte[] REGULAR = read("DejaVuSansCondensed.ttf");
    private static final byte[] BOLD = read("DejaVuSansCondensed-Bold.ttf");
    private static final String ELLIPSIS = "…";
    private static final int BOLD_WEIGHT = 700;

    private final BaseFont regular = font("DejaVuSansCondensed.ttf", REGULAR, 0);
    private final BaseFont bold = font("DejaVuSansCondensed-Bold.ttf", BOLD, 1);

    private final FontDescription regularFace = new FontDescription(regular, IdentValue.NORMAL, 400);
    private final FontDescription boldFace = new FontDescription(bold, IdentValue.NORMAL, BOLD_WEIGHT);

    BaseFont bold() {
        return bold;
    }

    /** Returns whether both weights can draw the character. */
    boolean cover(int codePoint) {
        return regular.charExists(codePoint) && bold.charExists(codePoint);
    }

    /** The text, cut with an ellipsis so that it is no wider than the given points at the given size. */
    String shortened(String text, float size, float points) {
        if (regular.getWidthPoint(text, size) <= points) {
            return text;
        }
        String cut = text.substring(0, Math.min(text.length(), (int) points));
        while (!cut.isEmpty() && regular.getWidthPoint(cut + ELLIPSIS, size) > points) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut + ELLIPSIS;
    }

    /** The size in points at which bold text is as wide as the given points. */
    float sizeToFit(String text, float points) {
        return points / bold.getWidthPoint(text, 1);
    }

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        return new ITextFSFont(
                convertWeightToInt(wanted.fontWeight()) >= BOLD_WEIGHT ? boldFace : regularFace, wanted.size());
    }

    /** None of the standard's own fonts. */
    @Override
    protected Map<String, FontFamily> loadFonts() {
        return new HashMap<>();
    }

    private static BaseFont font(String name, byte[] file, int number) {
        try {
            BaseFont font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file, null);
            font.setSecureRandom(new SubsetName(number));
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is not readable", e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream file = Objects.requireNonNull(BundledFonts.class.getResourceAsStream(FOLDER + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is missing on the class path", e);
        }
    }

    /** The library draws six letters to tell embedded subsets apart; drawn from here they are the same every time. */
    private static final class SubsetName extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final double draw;

        SubsetName(int number) {
            this.draw = (number + 0.5) / 26;
        }

        @Override
        public double nextDouble() {
            return draw;
        }
    }
}
