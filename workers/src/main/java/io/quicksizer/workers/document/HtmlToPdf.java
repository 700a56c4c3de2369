package io.quicksizer.workers.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * Lays markup out as PDF with bundled fonts and nothing else. The same markup and properties give the same bytes: the
 * dates are given, the file's id is drawn from the markup, and names of font subsets don't come from chance.
 */
final class HtmlToPdf {
    private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;
    private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;

    private HtmlToPdf() {}

    /**
     * @param producer program named in the file's properties
     * @param language tag of the text's language
     * @param created date of the document
     * @param watermark words across each page, or null for none
     */
    record Properties(
            String producer,
            String language,
            Instant created,
            @Nullable String watermark) {}

    /**
     * @param bytes the file
     * @param pages number of pages
     * @param refused addresses the markup asked for and did not get
     */
    @SuppressWarnings("ArrayRecordComponent") // handed straight to the caller
    record Result(byte[] bytes, int pages, List<String> refused) {}

    /** @throws IllegalArgumentException if the markup has a document type or is not well-formed */
    static Result render(String markup, Properties properties, BundledFonts fonts) {
        Document document = StrictXml.parse(markup);
        ITextOutputDevice device = new ITextOutputDevice(DOTS_PER_POINT);
        RefusingUserAgent userAgent = new RefusingUserAgent(device, DOTS_PER_PIXEL);
        ITextRenderer renderer = new ITextRenderer(DOTS_PER_POINT, DOTS_PER_PIXEL, device, userAgent, fonts);
        renderer.setPDFProducer(properties.producer());
        renderer.setPDFCreator(properties.producer());
        renderer.setListener(new FixedProperties(properties, idOf(markup)));
        if (properties.watermark() != null) {
            renderer.setPdfPageEvent(new Watermark(properties.watermark(), fonts.bold()));
        }
        renderer.setDocument(document);
        renderer.layout();
        int pages = renderer.getRootBox().getLayer().getPages().size();
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        renderer.createPDF(out);
        return new Result(out.toByteArray(), pages, userAgent.refused());
    }

    private static byte[] idOf(String markup) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(markup.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Puts in place what the library would take from the clock and from chance. */
    private static final class FixedProperties extends DefaultPDFCreationListener {
        private final Properties properties;
        private final byte[] id;

        FixedProperties(Properties properties, byte[] id) {
            this.properties = properties;
            this.id = id;
        }

        @Override
        public void preOpen(ITextRenderer renderer) {
            PdfWriter writer = renderer.getWriter();
            GregorianCalendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
            created.setTimeInMillis(properties.created().toEpochMilli());
            PdfDictionary info = writer.getInfo();
            info.put(PdfName.CREATIONDATE, new PdfDate(created));
            info.put(PdfName.MODDATE, new PdfDate(created));
            info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(properties.language()));
            writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        }
    }
}
