package io.quicksizer.workers.document;

import io.quicksizer.workers.frozen.FrozenSizing;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;

/** The sheet of the alternatives that are offered beside a proposal. */
final class XlsxOffers {
    private static final int TOTAL_COLUMN = 3;

    private final ProposalSheet sheet;
    private final XlsxStyles styles;
    private final DocumentTexts texts;
    private final PrintFormat format;

    /** @param sheet with a column for name, line item, size, total and each year of the longest alternative */
    XlsxOffers(ProposalSheet sheet, XlsxStyles styles, DocumentTexts texts, PrintFormat format) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
        this.format = format;
    }

    static int years(List<FrozenSizing.Offer> offers) {
        return offers.stream().mapToInt(offer -> offer.durationYears()).max().orElse(0);
    }

    void write(List<FrozenSizing.Offer> offers) {
        List<String> headings = new ArrayList<>(List.of(
                texts.get("csv.alternative"),
                texts.get("table.scenario"),
                texts.get("table.size"),
                texts.get("table.total")));
        for (int year = 1; year <= years(offers); year++) {
            headings.add(texts.get("year", format.count(year)));
        }
        sheet.heading(headings, TOTAL_COLUMN);
        offers.forEach(this::offer);
    }

    private void offer(FrozenSizing.Offer offer) {
        int first = sheet.nextRow();
        offer.rows().forEach(row -> lineItem(offer, row));
        int last = sheet.nextRow() - 1;
        Row row = sheet.row();
        sheet.text(row, 0, offer.name(), styles.strong());
        sheet.text(row, 1, texts.get("table.total"), styles.strong());
        for (int column = TOTAL_COLUMN; column <= TOTAL_COLUMN + offer.durationYears(); column++) {
            sheet.sum(
                    row,
                    column,
                    SumFunction.SUM,
                    first,
                    last,
                    column == TOTAL_COLUMN
                            ? offer.totals().days()
                            : offer.totals().years().get(column - TOTAL_COLUMN - 1),
                    styles.sum());
        }
    }

    private void lineItem(FrozenSizing.Offer offer, FrozenSizing.Row lineItem) {
        Row row = sheet.row();
        sheet.text(row, 0, offer.name(), styles.text());
        sheet.text(row, 1, lineItem.name(), styles.text());
        sheet.text(row, 2, texts.size(lineItem.size()), styles.text());
        sheet.number(row, TOTAL_COLUMN, lineItem.days(), styles.days());
        for (int year = 0; year < lineItem.years().size(); year++) {
            sheet.number(row, TOTAL_COLUMN + 1 + year, lineItem.years().get(year), styles.days());
        }
    }
}
