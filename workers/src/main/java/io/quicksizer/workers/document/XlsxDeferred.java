package io.quicksizer.workers.document;

import io.quicksizer.workers.frozen.FrozenSizing;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;

/** The sheet of the line items that a proposal and its alternatives keep for later. */
final class XlsxDeferred {
    private static final int DAYS_COLUMN = 4;

    private final ProposalSheet sheet;
    private final XlsxStyles styles;
    private final DocumentTexts texts;

    /** @param sheet with five columns */
    XlsxDeferred(ProposalSheet sheet, XlsxStyles styles, DocumentTexts texts) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
    }

    /** A customer's edition names the line items only. */
    void write(Proposal proposal, Edition edition) {
        List<String> headings = new ArrayList<>(texts.getAll("table.scopeType", "table.scenario", "csv.alternative"));
        if (edition == Edition.INTERNAL) {
            headings.addAll(texts.getAll("table.size", "table.total"));
        }
        sheet.heading(headings, DAYS_COLUMN);
        proposal.content().keptForLater().forEach(item -> row(item, ""));
        proposal.content().offered().forEach(offer -> offer.keptForLater().forEach(item -> row(item, offer.name())));
    }

    private void row(FrozenSizing.Row item, String alternative) {
        Row row = sheet.row();
        sheet.text(row, 0, item.scopeType(), styles.text());
        sheet.text(row, 1, item.name(), styles.text());
        sheet.text(row, 2, alternative, styles.text());
        if (Proposal.hasFigures(item)) {
            sheet.text(row, 3, texts.size(item.size()), styles.text());
            sheet.number(row, DAYS_COLUMN, item.days(), styles.days());
        }
    }
}
