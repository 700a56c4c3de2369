package io.quicksizer.workers.document;

import io.quicksizer.workers.frozen.FrozenSizing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A proposal as a workbook that calculates: facts and days per year, scenarios, services, sign-off. Numbers are
 * numbers, sums are formulas with their results, texts never become formulas; no macro, no link. Written as a stream;
 * the same proposal and settings give the same bytes. Thread-safe.
 */
public final class XlsxProposal {
    private static final int ROWS_IN_MEMORY = 100;

    private final DocumentSettings settings;
    private final Edition edition;
    private final DocumentTexts texts;

    /**
     * @param settings language and zone
     * @param edition for whom
     */
    public XlsxProposal(DocumentSettings settings, Edition edition) {
        this.settings = settings;
        this.edition = edition;
        this.texts = new DocumentTexts(settings.locale());
    }

    /** The file. */
    public byte[] render(Proposal whole) {
        Proposal proposal = edition.of(whole);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            describe(workbook, proposal);
            new XlsxSheets(workbook, proposal, edition, texts, new PrintFormat(settings, texts)).write();
            workbook.write(out);
        } catch (IOException failed) {
            throw new UncheckedIOException("the workbook could not be written", failed);
        }
        return FixedZip.of(out.toByteArray());
    }

    private void describe(SXSSFWorkbook workbook, Proposal proposal) {
        FrozenSizing.Context context = proposal.content().context();
        Optional<Date> submitted =
                Optional.of(Date.from(proposal.circumstances().submittedAt()));
        var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreated(submitted);
        properties.setModified(submitted);
        properties.setCreator(proposal.person(context.owner()));
        properties.setTitle(texts.get("title", context.customer(), context.name()));
    }
}
