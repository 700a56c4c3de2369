package io.quicksizer.workers.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where each sign of a PDF is printed. */
final class PdfPages extends PDFTextStripper {
    private static final float TOLERANCE = 0.6f;

    private final List<TextPosition> signs = new ArrayList<>();

    /**
     * A printed sign.
     *
     * @param x left end in points
     * @param y base line in points from the top
     */
    record Sign(String text, float x, float y, float width) {
        @Override
        public String toString() {
            return "“" + text + "” at " + x + "/" + y;
        }
    }

    private PdfPages() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(false);
    }

    static List<List<Sign>> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<List<Sign>> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PdfPages positions = new PdfPages();
                positions.setStartPage(page);
                positions.setEndPage(page);
                positions.writeText(document, Writer.nullWriter());
                pages.add(positions.signs.stream()
                        .filter(sign -> !sign.getUnicode().isBlank())
                        .map(sign -> new Sign(
                                sign.getUnicode(), sign.getXDirAdj(), sign.getYDirAdj(), sign.getWidthDirAdj()))
                        .toList());
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs of one line that are printed over each other. */
    static List<String> overprinted(List<Sign> page) {
        List<Sign> sorted = page.stream()
                .sorted(Comparator.comparingInt((Sign sign) -> Math.round(sign.y()))
                        .thenComparing(Sign::x))
                .toList();
        List<String> found = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            Sign before = sorted.get(i - 1);
            Sign sign = sorted.get(i);
            if (Math.round(before.y()) == Math.round(sign.y()) && sign.x() < before.x() + before.width() - TOLERANCE) {
                found.add(before + " and " + sign);
            }
        }
        return found;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        signs.add(text);
    }
}
