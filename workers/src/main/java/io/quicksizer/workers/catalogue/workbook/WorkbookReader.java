package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioDays;
import io.quicksizer.workers.sizing.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a whole workbook. It holds no state between files, and one reader may read several at once. */
public final class WorkbookReader {

    private final List<ScopeTypeRule> scopeTypeRules;
    private final WorkbookLimits limits;

    /**
     * @param scopeTypeRules tell the scope types of line items for which the workbook names none; tried in order
     * @param limits how large a workbook may be
     */
    public WorkbookReader(List<ScopeTypeRule> scopeTypeRules, WorkbookLimits limits) {
        this.scopeTypeRules = List.copyOf(scopeTypeRules);
        this.limits = limits;
    }

    /**
     * Reads a workbook from its bytes.
     *
     * @param file the content of an .xlsx file, of whatever origin
     * @return what it says, whose findings may forbid publishing; refused when the file can't be read, or must not be
     */
    public WorkbookOutcome<ParsedCatalogue> outcome(byte[] file) {
        try {
            return new WorkbookOutcome.Accepted<>(read(file));
        } catch (WorkbookRefused refused) {
            return new WorkbookOutcome.Refused<>(refused.refusal());
        }
    }

    /** @throws WorkbookRefused when the file can't be read, or must not be */
    ParsedCatalogue read(byte[] file) {
        return new Reading(WorkbookParts.read(file, limits)).catalogue();
    }

    /** One workbook being read: template first, then scenarios, then the main sheet that points to them. */
    private final class Reading {
        private final Findings findings = new Findings();
        private final OwnFigures figures = new OwnFigures();
        private final WorkbookContent workbook;
        private final Map<String, SheetSeen> seen = new HashMap<>();

        Reading(WorkbookContent workbook) {
            this.workbook = workbook;
        }

        ParsedCatalogue catalogue() {
            MainSheet main = MainSheet.in(workbook.sheets(), findings);
            Sheet templateSheet = TemplateReader.sheetIn(workbook);
            TemplateReader templateReader = new TemplateReader(templateSheet, findings, figures);
            Template template = templateReader.read();
            compareTotals(templateSheet, templateReader.grid(), template);
            new HiddenColumns(main.sheet(), findings).report(MainColumns::of);
            ScenarioSheets scenarios = scenarios(List.of(main.sheet(), templateSheet), template);
            List<ParsedLineItem> lineItems = lineItems(main, scenarios);
            PolicyReader policies = new PolicyReader(main, findings);
            List<ParsedPolicy> values = policies.policies();
            List<Integer> spread = policies.spread();
            List<SheetSeen> sheets = sheets();
            new CalculationCheck(workbook, figures, findings).report();
            return new ParsedCatalogue(
                    new ParsedLayout(
                            main.sheet().name(),
                            templateSheet.name(),
                            templateReader.grid().layout()),
                    template.sections(),
                    template.services(),
                    scenarios.scenarios(),
                    lineItems.stream().map(ParsedLineItem::scopeType).distinct().toList(),
                    lineItems,
                    values,
                    spread,
                    sheets,
                    new FindingCells(workbook, sheets).of(findings.all()));
        }

        private void compareTotals(Sheet sheet, Grid grid, Template template) {
            if (sheet.hidden()) {
                findings.add(FindingCode.HIDDEN_SHEET_COUNTS, sheet, FindingPhrase.HIDDEN_SHEET, sheet.name());
            }
            ScenarioDays sum = new WorkbookDays(template).ofTemplate();
            Map<Size, Days> stated = new StatedTotals(sheet, findings).read(grid);
            new TotalsCheck(findings).sheet(sheet, grid, stated, sum);
            addSeen(SheetView.services(sheet, SheetSeen.Role.TEMPLATE, grid, stated, sum));
            new HiddenColumns(sheet, findings).report(grid.layout()::column);
        }

        private ScenarioSheets scenarios(List<Sheet> others, Template template) {
            ScenarioSheets scenarios = new ScenarioSheets(template, findings, figures);
            workbook.sheets().stream()
                    .filter(sheet -> others.stream().noneMatch(other -> other == sheet))
                    .forEach(scenarios::read);
            scenarios.seen().forEach(this::addSeen);
            return scenarios;
        }

        private List<ParsedLineItem> lineItems(MainSheet main, ScenarioSheets scenarios) {
            LineItemReader reader = new LineItemReader(main, scopeTypeRules, findings);
            List<ParsedLineItem> items =
                    new PortfolioReader(reader, scenarios.scenarios(), scenarios.days(), figures, findings).read();
            addSeen(SheetView.portfolio(main, items, scenarios.days()));
            return items;
        }

        private void addSeen(SheetSeen sheet) {
            seen.put(sheet.name(), sheet);
        }

        private List<SheetSeen> sheets() {
            return workbook.sheets().stream()
                    .map(sheet -> seen.getOrDefault(sheet.name(), SheetView.skipped(sheet)))
                    .toList();
        }
    }
}
