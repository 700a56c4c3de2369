package io.quicksizer.workers.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font of the class path: its bytes, the characters that it draws, and their widths. Immutable and thread-safe. */
final class FontFile {
    private static final int LAST_CHARACTER = 0x2FFFF;

    private final byte[] file;
    private final BitSet covered = new BitSet();
    private final Map<Integer, Float> widths = new HashMap<>();

    /** @param resource address on the class path */
    FontFile(String resource) {
        try (InputStream in = Objects.requireNonNull(FontFile.class.getResourceAsStream(resource), resource)) {
            file = in.readAllBytes();
            measure();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " is not readable", e);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(file);
    }

    boolean covers(int codePoint) {
        return covered.get(codePoint);
    }

    /** Width of a text in points at a size of one point; a character that the font lacks has none. */
    float width(String text) {
        float width = 0;
        for (int codePoint : text.codePoints().toArray()) {
            width += widths.getOrDefault(codePoint, 0f);
        }
        return width;
    }

    private void measure() throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup characters = font.getUnicodeCmapLookup();
            float unit = font.getUnitsPerEm();
            for (int codePoint = ' '; codePoint <= LAST_CHARACTER; codePoint++) {
                int glyph = characters.getGlyphId(codePoint);
                if (glyph > 0) {
                    covered.set(codePoint);
                    widths.put(codePoint, font.getAdvanceWidth(glyph) / unit);
                }
            }
        }
    }
}
