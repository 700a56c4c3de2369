package io.quicksizer.workers.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The sheets of a proposal's workbook. Scenarios come first in the making, since the first sheet refers to their
 * totals.
 */
final class XlsxSheets {
    private static final int YEAR_WIDTH = 13;

    private final SXSSFWorkbook workbook;
    private final XlsxStyles styles;
    private final Proposal proposal;
    private final Edition edition;
    private final DocumentTexts texts;
    private final PrintFormat format;

    XlsxSheets(SXSSFWorkbook workbook, Proposal proposal, Edition edition, DocumentTexts texts, PrintFormat format) {
        this.workbook = workbook;
        this.styles = new XlsxStyles(workbook);
        this.proposal = proposal;
        this.edition = edition;
        this.texts = texts;
        this.format = format;
    }

    void write() {
        ProposalSheet scenarios =
                sheet("scenarios.sheet", withYears(proposal.content().durationYears()));
        int totalRow = new XlsxScenarios(scenarios, styles, texts, format).write(proposal);
        ProposalSheet services = sheet("services.sheet", XlsxServices.widths(edition));
        new XlsxServices(services, styles, texts, edition)
                .write(proposal.content().rows());
        if (!proposal.content().offered().isEmpty()) {
            ProposalSheet offers = sheet(
                    "alternatives.sheet",
                    withYears(XlsxOffers.years(proposal.content().offered())));
            new XlsxOffers(offers, styles, texts, format)
                    .write(proposal.content().offered());
        }
        if (proposal.isAnythingDeferred()) {
            ProposalSheet deferred = sheet("deferred.sheet", List.of(26, 44, 26, 9, 14));
            new XlsxDeferred(deferred, styles, texts).write(proposal, edition);
        }
        texts("warnings", proposal.warnings());
        texts("legal", proposal.brand().legal().strip().lines().toList());
        signOff();
        ProposalSheet overview = sheet("proposal", List.of(26, 16, 16, 40));
        new XlsxOverview(overview, styles, texts, format).write(proposal, totalRow);
        workbook.setSheetOrder(texts.get("proposal"), 0);
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
    }

    /** Widths of name, size and total, and of a column for each year. */
    private static List<Integer> withYears(int years) {
        List<Integer> widths = new ArrayList<>(List.of(26, 44, 9, 14));
        for (int year = 1; year <= years; year++) {
            widths.add(YEAR_WIDTH);
        }
        return widths;
    }

    /** A sheet with a row for each text; none without texts. */
    private void texts(String key, List<String> rows) {
        if (!rows.isEmpty()) {
            ProposalSheet sheet = sheet(key, List.of(100));
            sheet.heading(List.of(texts.get(key)), 1);
            rows.forEach(row -> sheet.text(sheet.row(), 0, row, styles.text()));
        }
    }

    /** The customer's edition has no column for comments, which would say that there are some. */
    private void signOff() {
        ProposalSheet sheet = sheet("signOff", List.of(34, 22, 34, 26, 50, 50));
        List<String> headings =
                new ArrayList<>(texts.getAll("csv.group", "csv.decision", "csv.actor", "csv.at", "csv.note"));
        if (edition == Edition.INTERNAL) {
            headings.add(texts.get("csv.comment"));
        }
        sheet.heading(headings, headings.size());
        new ProposalTables(proposal, edition, texts, format).signOff().forEach(level -> {
            Row row = sheet.row();
            sheet.text(row, 0, level.label(), styles.text());
            sheet.text(row, 1, level.decision(), styles.text());
            sheet.text(row, 2, level.by(), styles.text());
            sheet.text(row, 3, level.at(), styles.text());
            sheet.text(row, 4, level.remark(), styles.text());
            if (edition == Edition.INTERNAL) {
                sheet.text(row, 5, level.comment(), styles.text());
            }
        });
    }

    private ProposalSheet sheet(String key, List<Integer> widths) {
        return new ProposalSheet(workbook, styles, texts.get(key), widths);
    }
}
