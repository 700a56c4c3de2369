package io.quicksizer.workers.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;

/** The sheet of the services of a proposal's line items. */
final class XlsxServices {
    private static final int DAYS_COLUMN = 4;

    private final ProposalSheet sheet;
    private final XlsxStyles styles;
    private final DocumentTexts texts;

    /** @param sheet with seven columns */
    XlsxServices(ProposalSheet sheet, XlsxStyles styles, DocumentTexts texts) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
    }

    void write(List<Proposal.Row> lineItems) {
        sheet.heading(
                texts.getAll(
                        "table.scenario",
                        "table.section",
                        "table.service",
                        "table.crmId",
                        "table.days",
                        "table.source",
                        "csv.note"),
                DAYS_COLUMN);
        int first = sheet.nextRow();
        List<BigDecimal> days = new ArrayList<>();
        for (Proposal.Row lineItem : lineItems) {
            for (Proposal.ServiceDays service : lineItem.services()) {
                service(lineItem.name(), service);
                days.add(service.days());
            }
        }
        if (!days.isEmpty()) {
            int last = sheet.nextRow() - 1;
            Row row = sheet.row();
            sheet.text(row, 0, texts.get("table.total"), styles.strong());
            sheet.sum(row, DAYS_COLUMN, SumFunction.SUM, first, last, Figures.sum(days), styles.sum());
        }
    }

    private void service(String lineItem, Proposal.ServiceDays service) {
        Row row = sheet.row();
        sheet.text(row, 0, lineItem, styles.text());
        sheet.text(row, 1, service.section(), styles.text());
        sheet.text(row, 2, service.service(), styles.text());
        sheet.text(row, 3, service.crmId(), styles.text());
        sheet.number(row, DAYS_COLUMN, service.days(), styles.days());
        sheet.text(row, 5, texts.get("source." + service.source()), styles.text());
        sheet.text(row, 6, service.note(), styles.text());
    }
}
