package io.quicksizer.workers.document;

import java.awt.Color;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** Pale words across each page, below the text, and marked as decoration for those who have the page read to them. */
final class Watermark extends PdfPageEventHelper {
    private static final Color PALE = new Color(0xF0, 0xF1, 0xF2);
    private static final float WIDTH_SHARE = 0.92f;
    private static final float ROTATION_DEGREES = 52;

    private final String words;
    private final BaseFont font;

    Watermark(String words, BaseFont font) {
        this.words = words;
        this.font = font;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        Rectangle page = document.getPageSize();
        float size = page.getWidth() * WIDTH_SHARE / font.getWidthPoint(words, 1);
        PdfContentByte under = writer.getDirectContentUnder();
        under.saveState();
        under.beginMarkedContentSequence(new PdfName("Artifact"));
        under.beginText();
        under.setColorFill(PALE);
        under.setFontAndSize(font, size);
        under.showTextAligned(Element.ALIGN_CENTER, words, page.getWidth() / 2, page.getHeight() / 2, ROTATION_DEGREES);
        under.endText();
        under.endMarkedContentSequence();
        under.restoreState();
    }
}
