package io.quicksizer.workers.catalogue.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a catalogue as a workbook in the layout that {@link WorkbookReader} reads (docs/catalogue.md), so that reading
 * it gives the same sections, services, scenarios, line items, yearly minimum and spread. Line items without a scenario
 * are marked as such, and services state their keys where these don't follow from the id or the name. Days that a
 * scenario takes from the template are formulas that repeat the template's cell; totals and the portfolio's days are
 * formulas with their results.
 *
 * <p>Cells, findings and what the portfolio stated about a line item that a scenario backs are not kept. A section
 * without services is left out. A name that not every program accepts for a sheet is changed.
 */
public final class WorkbookWriter {
    private static final int LONGEST_NAME = 31;
    private static final String PORTFOLIO = "Portfolio";
    private static final int BLANK_ROWS = 1;
    private static final int BLANK_ROWS_TO_FILL_IN = 20;

    private final ParsedCatalogue catalogue;
    private final int blankRows;
    private final Map<String, ParsedService> services;
    private final Map<String, ServiceTotals> totals = new HashMap<>();

    private WorkbookWriter(ParsedCatalogue catalogue, int blankRows) {
        this.catalogue = catalogue;
        this.blankRows = blankRows;
        this.services = catalogue.services().stream()
                .collect(Collectors.toUnmodifiableMap(ParsedService::key, Function.identity()));
    }

    /** The workbook as an .xlsx file. */
    public static byte[] bytes(ParsedCatalogue catalogue) {
        return new WorkbookWriter(catalogue, BLANK_ROWS).write();
    }

    /** The workbook as an .xlsx file, with room for the services that somebody adds to a section. */
    static byte[] toFillIn(ParsedCatalogue catalogue) {
        return new WorkbookWriter(catalogue, BLANK_ROWS_TO_FILL_IN).write();
    }

    private byte[] write() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            WorkbookStyles styles = new WorkbookStyles(workbook);
            // the portfolio is the first sheet, but its totals are known only when the scenarios are written
            PortfolioSheet portfolio = new PortfolioSheet(workbook.createSheet(portfolioName()), styles, catalogue);
            TemplateSheet template =
                    new TemplateSheet(workbook.createSheet(TemplateReader.SHEET_NAME), styles, catalogue);
            StatedKeys keys = new StatedKeys(catalogue.services());
            template.write(keys, blankRows);
            for (ParsedScenario scenario : catalogue.scenarios()) {
                ScenarioSheet sheet = new ScenarioSheet(
                        workbook.createSheet(sheetName(scenario.sheet(), workbook)), styles, scenario, template);
                totals.put(scenario.key(), sheet.write(catalogue.sections(), services, keys, blankRows));
            }
            portfolio.write(totals);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A name that every spreadsheet program accepts, for sheets that came from one that allows more. */
    private static String sheetName(String wanted, XSSFWorkbook workbook) {
        String safe = WorkbookUtil.createSafeSheetName(wanted).strip();
        String name = safe;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            String suffix = " (" + number + ")";
            name = Texts.cut(safe, LONGEST_NAME - suffix.length()) + suffix;
        }
        return name;
    }

    private String portfolioName() {
        Set<String> taken = catalogue.scenarios().stream()
                .map(ParsedScenario::sheet)
                .map(Texts::folded)
                .collect(Collectors.toSet());
        return List.of(PORTFOLIO, "Line items", "Quicksizer portfolio").stream()
                .filter(name -> !taken.contains(Texts.folded(name)))
                .findFirst()
                .orElse("Portfolio of the catalogue");
    }
}
