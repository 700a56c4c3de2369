package io.quicksizer.workers.document;

import io.quicksizer.workers.frozen.FrozenSizing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;

/** The sheet of the services of a proposal's line items. */
final class XlsxServices {
    private static final int NOTE_COLUMN = 3;

    private final ProposalSheet sheet;
    private final XlsxStyles styles;
    private final DocumentTexts texts;
    private final Edition edition;
    private final int daysColumn;

    /** @param sheet with a column of each of the {@link #widths} */
    XlsxServices(ProposalSheet sheet, XlsxStyles styles, DocumentTexts texts, Edition edition) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
        this.edition = edition;
        this.daysColumn = widths(edition).size() - 1;
    }

    /** Widths of the columns; only colleagues read the external id of a service and where its days come from. */
    static List<Integer> widths(Edition edition) {
        return edition == Edition.INTERNAL ? List.of(40, 24, 48, 48, 16, 14, 12) : List.of(40, 24, 48, 48, 12);
    }

    void write(List<FrozenSizing.Row> lineItems) {
        List<String> headings =
                new ArrayList<>(texts.getAll("table.scenario", "table.section", "table.service", "csv.note"));
        if (edition == Edition.INTERNAL) {
            headings.addAll(texts.getAll("table.crmId", "table.source"));
        }
        headings.add(texts.get("table.days"));
        sheet.heading(headings, daysColumn);
        int first = sheet.nextRow();
        List<BigDecimal> days = new ArrayList<>();
        for (FrozenSizing.Row lineItem : lineItems) {
            for (FrozenSizing.ServiceDays service : lineItem.services()) {
                service(lineItem.name(), service);
                days.add(service.days());
            }
        }
        if (!days.isEmpty()) {
            int last = sheet.nextRow() - 1;
            Row row = sheet.row();
            sheet.text(row, 0, texts.get("table.total"), styles.strong());
            sheet.sum(row, daysColumn, SumFunction.SUM, first, last, Figures.sum(days), styles.sum());
        }
    }

    private void service(String lineItem, FrozenSizing.ServiceDays service) {
        Row row = sheet.row();
        sheet.text(row, 0, lineItem, styles.text());
        sheet.text(row, 1, service.section(), styles.text());
        sheet.text(row, 2, service.name(), styles.text());
        sheet.text(row, NOTE_COLUMN, service.note(), styles.text());
        if (edition == Edition.INTERNAL) {
            sheet.text(row, NOTE_COLUMN + 1, service.crmId(), styles.text());
            sheet.text(row, NOTE_COLUMN + 2, texts.get("source." + service.source()), styles.text());
        }
        sheet.number(row, daysColumn, service.days(), styles.days());
    }
}
