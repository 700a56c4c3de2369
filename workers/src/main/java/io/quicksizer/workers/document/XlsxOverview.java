package io.quicksizer.workers.document;

import io.quicksizer.workers.document.ProposalPage.Fact;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;

/** The first sheet of a proposal: brand, facts, and shares and days of the years. */
final class XlsxOverview {
    private static final int SHARE_COLUMN = 1;
    private static final int DAYS_COLUMN = 2;

    private final ProposalSheet sheet;
    private final XlsxStyles styles;
    private final DocumentTexts texts;
    private final PrintFormat format;

    XlsxOverview(ProposalSheet sheet, XlsxStyles styles, DocumentTexts texts, PrintFormat format) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
        this.format = format;
    }

    /** @param totalRow number of the row of the totals on the sheet of the scenarios */
    void write(Proposal proposal, int totalRow) {
        if (proposal.isBranded()) {
            brand(proposal);
        }
        sheet.text(sheet.row(), 0, proposal.content().context().customer(), styles.title());
        sheet.text(sheet.row(), 0, proposal.content().context().name(), styles.strong());
        sheet.row();
        facts(proposal).forEach(this::fact);
        sheet.row();
        years(proposal, totalRow);
    }

    /** Name, logo and cover text of the organisation, above everything else. */
    private void brand(Proposal proposal) {
        String logo = proposal.logo();
        if (!logo.isEmpty()) {
            sheet.picture(Logo.of(logo), proposal.content().issued().product());
        }
        sheet.text(sheet.row(), 0, proposal.content().issued().product(), styles.strong());
        proposal.brand().cover().strip().lines().forEach(line -> sheet.text(sheet.row(), 0, line, styles.plain()));
        sheet.row();
    }

    private List<Fact> facts(Proposal proposal) {
        Circumstances circumstances = proposal.circumstances();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.get("fact.status"), texts.get("status." + circumstances.status())));
        facts.addAll(new ProposalFacts(proposal, format, texts).all());
        String contact = proposal.brand().contact();
        if (!contact.isBlank()) {
            facts.add(new Fact(texts.get("fact.contact"), contact.strip()));
        }
        proposal.texts().forEach((field, text) -> {
            if (field.isMultiline() && !text.isBlank()) {
                facts.add(new Fact(texts.get("fact." + field.field()), text));
            }
        });
        facts.add(new Fact(texts.get("fact.contentHash"), circumstances.contentSha256()));
        return facts;
    }

    /** A row for each line of the value: text that runs on over the cells beside it shows no line breaks. */
    private void fact(Fact fact) {
        String label = fact.label();
        for (String line : fact.value().split("\\R", -1)) {
            Row row = sheet.row();
            sheet.text(row, 0, label, styles.strong());
            sheet.text(row, 1, line, styles.plain());
            label = "";
        }
    }

    private void years(Proposal proposal, int totalRow) {
        Row heading = sheet.row();
        sheet.text(heading, 0, texts.get("table.year"), styles.heading());
        sheet.text(heading, SHARE_COLUMN, texts.get("table.share"), styles.figureHeading());
        sheet.text(heading, DAYS_COLUMN, texts.get("table.days"), styles.figureHeading());
        int first = sheet.nextRow();
        for (int year = 0; year < proposal.content().durationYears(); year++) {
            year(proposal, year, totalRow);
        }
        int last = sheet.nextRow() - 1;
        Row row = sheet.row();
        sheet.text(row, 0, texts.get("table.total"), styles.strong());
        sheet.sum(
                row,
                SHARE_COLUMN,
                SumFunction.SUM,
                first,
                last,
                Figures.sum(proposal.content().spread()),
                styles.sum());
        sheet.sum(
                row,
                DAYS_COLUMN,
                SumFunction.SUM,
                first,
                last,
                proposal.content().totals().days(),
                styles.sum());
    }

    private void year(Proposal proposal, int year, int totalRow) {
        String total = "'" + texts.get("scenarios.sheet") + "'!" + XlsxScenarios.letters(year) + totalRow;
        Row row = sheet.row();
        sheet.text(row, 0, texts.get("year", format.count(year + 1)), styles.text());
        sheet.number(row, SHARE_COLUMN, proposal.content().spread().get(year), styles.days());
        sheet.formula(
                row, DAYS_COLUMN, total, proposal.content().totals().years().get(year), styles.days());
    }
}
