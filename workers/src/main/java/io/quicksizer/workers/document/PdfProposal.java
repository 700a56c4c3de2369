package io.quicksizer.workers.document;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as PDF to send to a customer: A4, fonts embedded, bookmarks, the same bytes for the same proposal and
 * settings. Nothing is loaded while it is made. A revision that is not approved says so on each page. Thread-safe.
 */
public final class PdfProposal {
    private static final String FOLDER = "document";
    private static final Template TEMPLATE = template(); // parsed once: no settings change it

    private final DocumentSettings settings;
    private final Edition edition;
    private final DocumentTexts texts;

    /** @param settings language, zone and colours of an internal edition */
    public PdfProposal(DocumentSettings settings) {
        this(settings, Edition.INTERNAL);
    }

    /**
     * @param settings language, zone and colours
     * @param edition for whom
     */
    public PdfProposal(DocumentSettings settings, Edition edition) {
        this.settings = settings;
        this.edition = edition;
        this.texts = new DocumentTexts(settings.locale());
    }

    /** The file, its number of pages, and the characters that had to be replaced by a box. */
    public RenderedPdf render(Proposal whole) {
        Proposal proposal = edition.of(whole);
        PrintableText text = new PrintableText();
        ProposalPage page = page(proposal);
        String markup = text.of(fill(page));
        if (!text.replaced().isEmpty()) {
            markup = text.of(fill(page.withReplaced(text.replaced(), texts)));
        }
        HtmlToPdf.Result pdf = HtmlToPdf.render(markup, properties(proposal));
        if (!pdf.refused().isEmpty()) {
            throw new IllegalStateException("the template refers to forbidden resources: " + pdf.refused());
        }
        return new RenderedPdf(pdf.bytes(), pdf.pages(), text.replaced());
    }

    /** The characters that the file would show as a box, each as {@code U+0E2E}, without making the file. */
    public SortedSet<String> missing(Proposal whole) {
        PrintableText text = new PrintableText();
        text.of(fill(page(edition.of(whole))));
        return text.replaced();
    }

    private ProposalPage page(Proposal proposal) {
        return new ProposalTypesetting(proposal, edition, settings, texts).page();
    }

    private HtmlToPdf.Properties properties(Proposal proposal) {
        return new HtmlToPdf.Properties(
                proposal.content().issued().product(),
                texts.language(),
                proposal.circumstances().submittedAt(),
                watermark(proposal.circumstances()),
                proposal.logo().isEmpty() ? null : Logo.of(proposal.logo()));
    }

    private @Nullable String watermark(Circumstances circumstances) {
        return circumstances.isApproved() ? null : texts.get("notApproved");
    }

    private String fill(ProposalPage page) {
        StringWriter markup = new StringWriter();
        try {
            TEMPLATE.process(page, markup);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template of the proposal can't be rendered", e);
        } catch (IOException e) {
            throw new UncheckedIOException("writing the proposal to memory failed", e);
        }
        return markup.toString();
    }

    private static Template template() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassLoaderForTemplateLoading(PdfProposal.class.getClassLoader(), FOLDER);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setLocale(Locale.ROOT);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setFallbackOnNullLoopVariable(false);
        try {
            return configuration.getTemplate("proposal.ftlh");
        } catch (IOException e) {
            throw new UncheckedIOException("the template of the proposal is missing or invalid", e);
        }
    }
}
