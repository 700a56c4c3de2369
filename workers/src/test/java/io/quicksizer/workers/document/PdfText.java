package io.quicksizer.workers.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a finished PDF, page by page. */
final class PdfText {
    private PdfText() {}

    static String of(byte[] pdf) {
        StringBuilder text = new StringBuilder();
        List<String> pages = pages(pdf);
        for (int page = 1; page <= pages.size(); page++) {
            text.append("--- page ").append(page).append('\n').append(pages.get(page - 1));
        }
        return text.toString();
    }

    /** The words of each page, in the order in which they are read. */
    static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper words = new PDFTextStripper();
            words.setSortByPosition(true);
            words.setLineSeparator("\n");
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                words.setStartPage(page);
                words.setEndPage(page);
                pages.add(words.getText(document));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
