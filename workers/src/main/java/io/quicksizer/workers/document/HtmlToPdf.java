package io.quicksizer.workers.document;

import com.openhtmltopdf.bidi.support.ICUBreakers.ICULineBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/**
 * Lays markup out as tagged PDF with bundled fonts and nothing else; right-to-left text is reordered and its letters
 * joined. The same markup and properties give the same bytes: dates are given, and the file's id comes from the markup.
 */
final class HtmlToPdf {
    private static final float VERSION = 1.7f;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private HtmlToPdf() {}

    /**
     * @param producer program named in the file's properties
     * @param language tag of the text's language
     * @param created date of the document
     * @param watermark words across each page, or null for none
     * @param logo picture that the markup may show, or null for none
     */
    record Properties(
            String producer,
            String language,
            Instant created,
            @Nullable String watermark,
            @Nullable Logo logo) {

        /** Properties of a document that shows no logo. */
        Properties(String producer, String language, Instant created, @Nullable String watermark) {
            this(producer, language, created, watermark, null);
        }
    }

    /**
     * @param bytes the file
     * @param pages number of pages
     * @param refused addresses the markup asked for and did not get
     */
    @SuppressWarnings("ArrayRecordComponent") // handed straight to the caller
    record Result(byte[] bytes, int pages, List<String> refused) {}

    /** @throws IllegalArgumentException if the markup has a document type or is not well-formed */
    static Result render(String markup, Properties properties) {
        Logo logo = properties.logo();
        RefusedAddresses refused = new RefusedAddresses(logo == null ? "" : logo.address());
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        PdfRendererBuilder builder = builder(markup, properties, refused).toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            fix(document, markup, properties);
            ArchivalPdf.mark(document, properties.created());
            if (properties.watermark() != null) {
                Watermark.add(document, properties.watermark());
            }
            int pages = document.getNumberOfPages();
            document.save(out);
            return new Result(out.toByteArray(), pages, refused.all());
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing a PDF to memory failed", impossible);
        }
    }

    private static PdfRendererBuilder builder(String markup, Properties properties, RefusedAddresses refused) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        BundledFonts.register(builder, markup);
        if (properties.logo() != null) {
            builder.useProtocolsStreamImplementation(properties.logo(), Logo.PROTOCOL);
        }
        return builder.withW3cDocument(StrictXml.parse(markup), null)
                .usePdfVersion(VERSION)
                .usePdfUaAccessibility(true)
                .withProducer(properties.producer())
                .useExternalResourceAccessControl(refused, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(refused, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useUriResolver(refused::resolve)
                .useUnicodeBidiSplitter(BidiRuns::new)
                .useUnicodeBidiReorderer(new BidiRuns.Reorderer())
                .useUnicodeLineBreaker(new ICULineBreaker(Locale.forLanguageTag(properties.language())))
                .defaultTextDirection(TextDirection.LTR);
    }

    /** Puts in place what the library would take from the clock. */
    private static void fix(PDDocument document, String markup, Properties properties) {
        GregorianCalendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        created.setTimeInMillis(properties.created().toEpochMilli());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(created);
        information.setModificationDate(created);
        information.setCreator(properties.producer());
        document.getDocumentCatalog().setLanguage(properties.language());
        document.setDocumentId(idOf(markup));
    }

    private static long idOf(String markup) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(markup.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
