package io.quicksizer.workers.document;

import io.quicksizer.workers.frozen.FrozenSizing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;

/** The sheet of the scenarios of a proposal: a row each, subtotals of scope types, and totals. */
final class XlsxScenarios {
    private static final int TOTAL_COLUMN = 3;

    private final ProposalSheet sheet;
    private final XlsxStyles styles;
    private final DocumentTexts texts;
    private final PrintFormat format;

    /** @param sheet with a column for scope type, name, size, total and each year */
    XlsxScenarios(ProposalSheet sheet, XlsxStyles styles, DocumentTexts texts, PrintFormat format) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
        this.format = format;
    }

    /** Letters of the column of a year's days; the first year is 0. */
    static String letters(int year) {
        return ProposalSheet.letters(TOTAL_COLUMN + 1 + year);
    }

    /** Returns the number of the row of the totals. */
    int write(Proposal proposal) {
        int years = proposal.content().durationYears();
        sheet.heading(headings(years), TOTAL_COLUMN);
        int first = sheet.nextRow();
        for (ScopeTypeGroup group : ScopeTypeGroup.of(proposal)) {
            int firstOfGroup = sheet.nextRow();
            group.rows().forEach(this::lineItem);
            sums(texts.get("table.subtotal", group.scopeType()), firstOfGroup, group.days(), group.years());
        }
        int totalRow = sheet.nextRow();
        FrozenSizing.Totals totals = proposal.content().totals();
        sums(texts.get("table.total"), first, totals.days(), totals.years());
        return totalRow;
    }

    private List<String> headings(int years) {
        List<String> headings = new ArrayList<>(List.of(
                texts.get("table.scopeType"),
                texts.get("table.scenario"),
                texts.get("table.size"),
                texts.get("table.total")));
        for (int year = 1; year <= years; year++) {
            headings.add(texts.get("year", format.count(year)));
        }
        return headings;
    }

    private void lineItem(FrozenSizing.Row lineItem) {
        int number = sheet.nextRow();
        int years = lineItem.years().size();
        Row row = sheet.row();
        sheet.text(row, 0, lineItem.scopeType(), styles.text());
        sheet.text(row, 1, lineItem.name(), styles.text());
        sheet.text(row, 2, texts.size(lineItem.size()), styles.text());
        String ofYears = letters(0) + number + ":" + letters(years - 1) + number;
        sheet.formula(row, TOTAL_COLUMN, SumFunction.SUM.of(ofYears), lineItem.days(), styles.days());
        for (int year = 0; year < years; year++) {
            sheet.number(row, TOTAL_COLUMN + 1 + year, lineItem.years().get(year), styles.days());
        }
    }

    private void sums(String label, int from, BigDecimal days, List<BigDecimal> ofYears) {
        int to = sheet.nextRow() - 1;
        Row row = sheet.row();
        sheet.text(row, 0, label, styles.strong());
        sheet.sum(row, TOTAL_COLUMN, SumFunction.SUBTOTAL, from, to, days, styles.sum());
        for (int year = 0; year < ofYears.size(); year++) {
            int column = TOTAL_COLUMN + 1 + year;
            sheet.sum(row, column, SumFunction.SUBTOTAL, from, to, ofYears.get(year), styles.sum());
        }
    }
}
