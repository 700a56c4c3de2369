package io.quicksizer.workers.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The sheets of a proposal's workbook. Scenarios come first in the making, since the first sheet refers to their
 * totals.
 */
final class XlsxSheets {
    private static final int TOTAL_COLUMN = 3;
    private static final int SERVICE_DAYS_COLUMN = 4;
    private static final int DEFERRED_DAYS_COLUMN = 4;

    private final SXSSFWorkbook workbook;
    private final XlsxStyles styles;
    private final Proposal proposal;
    private final Edition edition;
    private final DocumentTexts texts;
    private final PrintFormat format;
    private final int years;

    XlsxSheets(SXSSFWorkbook workbook, Proposal proposal, Edition edition, DocumentTexts texts, PrintFormat format) {
        this.workbook = workbook;
        this.styles = new XlsxStyles(workbook);
        this.proposal = proposal;
        this.edition = edition;
        this.texts = texts;
        this.format = format;
        this.years = proposal.plan().years();
    }

    void write() {
        int totalRow = scenarios();
        services();
        if (!proposal.offers().isEmpty()) {
            offers();
        }
        if (proposal.isAnythingDeferred()) {
            deferred();
        }
        if (!proposal.warnings().isEmpty()) {
            warnings();
        }
        legal();
        signOff();
        overview(totalRow);
        workbook.setSheetOrder(texts.get("proposal"), 0);
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
    }

    /** Returns the row of the totals. */
    private int scenarios() {
        List<Integer> widths = new ArrayList<>(List.of(26, 44, 9, 14));
        List<String> headings = new ArrayList<>(List.of(
                texts.get("table.scopeType"),
                texts.get("table.scenario"),
                texts.get("table.size"),
                texts.get("table.total")));
        for (int year = 1; year <= years; year++) {
            widths.add(13);
            headings.add(texts.get("year", format.count(year)));
        }
        ProposalSheet sheet = sheet("scenarios.sheet", widths);
        sheet.heading(headings, TOTAL_COLUMN);
        int first = sheet.nextRow();
        for (ScopeTypeGroup group : ScopeTypeGroup.of(proposal)) {
            int firstOfGroup = sheet.nextRow();
            group.rows().forEach(row -> lineItem(sheet, row));
            sums(sheet, texts.get("table.subtotal", group.scopeType()), firstOfGroup, group.days(), group.years());
        }
        int totalRow = sheet.nextRow();
        Proposal.Totals totals = proposal.totals();
        sums(sheet, texts.get("table.total"), first, totals.days(), totals.years());
        return totalRow;
    }

    private void lineItem(ProposalSheet sheet, Proposal.Row lineItem) {
        int number = sheet.nextRow();
        Row row = sheet.row();
        sheet.text(row, 0, lineItem.scopeType(), styles.text());
        sheet.text(row, 1, lineItem.name(), styles.text());
        sheet.text(row, 2, lineItem.size(), styles.text());
        String ofYears = ProposalSheet.letters(TOTAL_COLUMN + 1) + number + ":"
                + ProposalSheet.letters(TOTAL_COLUMN + years) + number;
        sheet.formula(row, TOTAL_COLUMN, "SUM(" + ofYears + ")", lineItem.days(), styles.days());
        for (int year = 0; year < years; year++) {
            sheet.number(row, TOTAL_COLUMN + 1 + year, lineItem.years().get(year), styles.days());
        }
    }

    /** SUBTOTAL leaves out other subtotals, so that the same formula adds up a group and all of them. */
    private void sums(ProposalSheet sheet, String label, int from, BigDecimal days, List<BigDecimal> ofYears) {
        int to = sheet.nextRow() - 1;
        Row row = sheet.row();
        sheet.text(row, 0, label, styles.strong());
        for (int column = TOTAL_COLUMN; column <= TOTAL_COLUMN + years; column++) {
            sheet.sum(
                    row,
                    column,
                    "SUBTOTAL(9,",
                    from,
                    to,
                    column == TOTAL_COLUMN ? days : ofYears.get(column - TOTAL_COLUMN - 1),
                    styles.sum());
        }
    }

    private void services() {
        ProposalSheet sheet = sheet("services.sheet", List.of(40, 24, 48, 16, 12, 14, 48));
        sheet.heading(
                List.of(
                        texts.get("table.scenario"),
                        texts.get("table.section"),
                        texts.get("table.service"),
                        texts.get("table.crmId"),
                        texts.get("table.days"),
                        texts.get("table.source"),
                        texts.get("csv.note")),
                SERVICE_DAYS_COLUMN);
        int first = sheet.nextRow();
        List<BigDecimal> days = new ArrayList<>();
        for (Proposal.Row lineItem : proposal.rows()) {
            for (Proposal.ServiceDays service : lineItem.services()) {
                service(sheet, lineItem.name(), service);
                days.add(service.days());
            }
        }
        if (!days.isEmpty()) {
            Row row = sheet.row();
            String letters = ProposalSheet.letters(SERVICE_DAYS_COLUMN);
            sheet.text(row, 0, texts.get("table.total"), styles.strong());
            sheet.formula(
                    row,
                    SERVICE_DAYS_COLUMN,
                    "SUM(" + letters + first + ":" + letters + (first + days.size() - 1) + ")",
                    Figures.sum(days),
                    styles.sum());
        }
    }

    private void service(ProposalSheet sheet, String lineItem, Proposal.ServiceDays service) {
        Row row = sheet.row();
        sheet.text(row, 0, lineItem, styles.text());
        sheet.text(row, 1, service.section(), styles.text());
        sheet.text(row, 2, service.service(), styles.text());
        sheet.text(row, 3, service.crmId(), styles.text());
        sheet.number(row, SERVICE_DAYS_COLUMN, service.days(), styles.days());
        sheet.text(row, 5, texts.get("source." + service.source()), styles.text());
        sheet.text(row, 6, service.note(), styles.text());
    }

    private void offers() {
        List<Integer> widths = new ArrayList<>(List.of(26, 44, 9, 14));
        for (int year = 1; year <= XlsxOffers.years(proposal.offers()); year++) {
            widths.add(13);
        }
        new XlsxOffers(sheet("alternatives.sheet", widths), styles, texts, format).write(proposal.offers());
    }

    /** A customer's edition names the line items only. */
    private void deferred() {
        ProposalSheet sheet = sheet("deferred.sheet", List.of(26, 44, 26, 9, 14));
        List<String> headings = new ArrayList<>(
                List.of(texts.get("table.scopeType"), texts.get("table.scenario"), texts.get("csv.alternative")));
        if (edition == Edition.INTERNAL) {
            headings.addAll(List.of(texts.get("table.size"), texts.get("table.total")));
        }
        sheet.heading(headings, DEFERRED_DAYS_COLUMN);
        proposal.deferred().forEach(item -> deferred(sheet, item, ""));
        proposal.offers().forEach(offer -> offer.deferred().forEach(item -> deferred(sheet, item, offer.name())));
    }

    private void deferred(ProposalSheet sheet, Proposal.Deferred item, String alternative) {
        Row row = sheet.row();
        sheet.text(row, 0, item.scopeType(), styles.text());
        sheet.text(row, 1, item.name(), styles.text());
        sheet.text(row, 2, alternative, styles.text());
        if (item.days() != null) {
            sheet.text(row, 3, item.size(), styles.text());
            sheet.number(row, DEFERRED_DAYS_COLUMN, item.days(), styles.days());
        }
    }

    private void warnings() {
        ProposalSheet sheet = sheet("warnings", List.of(100));
        sheet.heading(List.of(texts.get("warnings")), 1);
        proposal.warnings().forEach(warning -> sheet.text(sheet.row(), 0, warning, styles.text()));
    }

    private void signOff() {
        ProposalSheet sheet = sheet("signOff", List.of(34, 22, 34, 26, 50));
        sheet.heading(
                List.of(
                        texts.get("csv.group"),
                        texts.get("csv.decision"),
                        texts.get("csv.actor"),
                        texts.get("csv.at"),
                        texts.get("csv.comment")),
                5);
        new ProposalTables(proposal, texts, format).signOff().forEach(level -> {
            Row row = sheet.row();
            sheet.text(row, 0, level.label(), styles.text());
            sheet.text(row, 1, level.decision(), styles.text());
            sheet.text(row, 2, level.by(), styles.text());
            sheet.text(row, 3, level.at(), styles.text());
            sheet.text(row, 4, (level.comment() + "\n" + level.remark()).strip(), styles.text());
        });
    }

    private void legal() {
        String notice = proposal.brand().legal();
        if (!notice.isBlank()) {
            ProposalSheet sheet = sheet("legal", List.of(100));
            sheet.heading(List.of(texts.get("legal")), 1);
            notice.strip().lines().forEach(line -> sheet.text(sheet.row(), 0, line, styles.text()));
        }
    }

    private void overview(int totalRow) {
        ProposalSheet sheet = sheet("proposal", List.of(26, 16, 16, 40));
        if (!proposal.brand().equals(Proposal.Brand.NONE)) {
            brand(sheet);
        }
        sheet.text(sheet.row(), 0, proposal.header().customer(), styles.title());
        sheet.text(sheet.row(), 0, proposal.header().engagement(), styles.strong());
        sheet.row();
        facts().forEach(fact -> fact(sheet, fact));
        sheet.row();
        years(sheet, totalRow);
    }

    /** A row for each line of the value: text that runs on over the cells beside it shows no line breaks. */
    private void fact(ProposalSheet sheet, ProposalPage.Fact fact) {
        String label = fact.label();
        for (String line : fact.value().split("\\R", -1)) {
            Row row = sheet.row();
            sheet.text(row, 0, label, styles.strong());
            sheet.text(row, 1, line, styles.plain());
            label = "";
        }
    }

    /** Name, logo and cover text of the organisation, above everything else. */
    private void brand(ProposalSheet sheet) {
        String logo = proposal.brand().logo();
        if (!logo.isEmpty()) {
            sheet.picture(Logo.of(logo), proposal.header().product());
        }
        sheet.text(sheet.row(), 0, proposal.header().product(), styles.strong());
        proposal.brand().cover().strip().lines().forEach(line -> sheet.text(sheet.row(), 0, line, styles.plain()));
        sheet.row();
    }

    private List<ProposalPage.Fact> facts() {
        List<ProposalPage.Fact> facts = new ArrayList<>();
        facts.add(new ProposalPage.Fact(
                texts.get("fact.status"),
                texts.get("status." + proposal.revision().status())));
        facts.addAll(new ProposalTypesetting(proposal, format, texts).facts());
        if (!proposal.brand().contact().isBlank()) {
            facts.add(new ProposalPage.Fact(
                    texts.get("fact.contact"), proposal.brand().contact().strip()));
        }
        proposal.header().texts().stream()
                .filter(text -> text.multiline() && !text.content().isBlank())
                .forEach(text -> facts.add(new ProposalPage.Fact(texts.get("fact." + text.key()), text.content())));
        facts.add(new ProposalPage.Fact(
                texts.get("fact.contentHash"), proposal.revision().contentHash()));
        return facts;
    }

    private void years(ProposalSheet sheet, int totalRow) {
        Row heading = sheet.row();
        sheet.text(heading, 0, texts.get("table.year"), styles.heading());
        sheet.text(heading, 1, texts.get("table.share"), styles.figureHeading());
        sheet.text(heading, 2, texts.get("table.days"), styles.figureHeading());
        String scenarios = "'" + texts.get("scenarios.sheet") + "'!";
        int first = sheet.nextRow();
        IntStream.range(0, years).forEach(year -> {
            Row row = sheet.row();
            sheet.text(row, 0, texts.get("year", format.count(year + 1)), styles.text());
            sheet.number(row, 1, proposal.plan().spread().get(year), styles.days());
            sheet.formula(
                    row,
                    2,
                    scenarios + ProposalSheet.letters(TOTAL_COLUMN + 1 + year) + totalRow,
                    proposal.totals().years().get(year),
                    styles.days());
        });
        Row row = sheet.row();
        int last = first + years - 1;
        sheet.text(row, 0, texts.get("table.total"), styles.strong());
        sheet.formula(
                row,
                1,
                "SUM(B" + first + ":B" + last + ")",
                Figures.sum(proposal.plan().spread()),
                styles.sum());
        sheet.formula(
                row, 2, "SUM(C" + first + ":C" + last + ")", proposal.totals().days(), styles.sum());
    }

    private ProposalSheet sheet(String key, List<Integer> widths) {
        return new ProposalSheet(workbook, styles, texts.get(key), widths);
    }
}
