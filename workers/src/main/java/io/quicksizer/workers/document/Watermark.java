package io.quicksizer.workers.document;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** Pale words across each page, below the text, and marked as decoration for screen readers. */
final class Watermark {
    private static final Color PALE = new Color(0xF0, 0xF1, 0xF2);
    private static final float WIDTH_SHARE = 0.92f;
    private static final double ROTATION = Math.toRadians(52);
    private static final int THOUSANDTHS = 1000;

    private Watermark() {}

    static void add(PDDocument document, String words) throws IOException {
        PDFont font = PDType0Font.load(document, BundledFonts.bold().open(), true);
        for (PDPage page : document.getPages()) {
            add(document, page, words, font);
        }
    }

    private static void add(PDDocument document, PDPage page, String words, PDFont font) throws IOException {
        PDRectangle paper = page.getMediaBox();
        float width = paper.getWidth() * WIDTH_SHARE;
        float size = width / font.getStringWidth(words) * THOUSANDTHS;
        Matrix place = Matrix.getRotateInstance(ROTATION, paper.getWidth() / 2, paper.getHeight() / 2);
        place.translate(-width / 2, 0);
        try (PDPageContentStream under = new PDPageContentStream(document, page, AppendMode.PREPEND, true)) {
            under.beginMarkedContent(COSName.ARTIFACT);
            under.beginText();
            under.setNonStrokingColor(PALE);
            under.setFont(font, size);
            under.setTextMatrix(place);
            under.showText(words);
            under.endText();
            under.endMarkedContent();
        }
    }
}
