package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.WorkbookRefused.Code;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioDays;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

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
     * @return what it says; its findings may forbid publishing
     * @throws WorkbookRefused when the file can't be read, or must not be
     */
    public ParsedCatalogue read(byte[] file) {
        return new Reading(WorkbookParts.read(file, limits)).catalogue();
    }

    /** One workbook being read: template first, then scenarios, then the main sheet that points to them. */
    private final class Reading {
        private final Findings findings = new Findings();
        private final TotalsCheck totals = new TotalsCheck(findings);
        private final WorkbookContent workbook;
        private final OwnFigures figures = new OwnFigures();
        private final Map<String, ScenarioDays> days = new HashMap<>();
        private final Map<String, SheetSeen> seen = new HashMap<>();

        Reading(WorkbookContent workbook) {
            this.workbook = workbook;
        }

        ParsedCatalogue catalogue() {
            MainSheet main = MainSheet.in(workbook.sheets(), findings);
            Sheet templateSheet = templateSheet();
            TemplateReader templateReader = new TemplateReader(templateSheet, findings, figures);
            Template template = templateReader.read();
            Grid grid = templateReader.grid();
            WorkbookDays sums = new WorkbookDays(template);
            Map<Size, Days> stated = new StatedTotals(templateSheet, findings).read(grid);
            totals.sheet(templateSheet.name(), grid, stated, sums.ofTemplate());
            seen.put(
                    templateSheet.name(),
                    SheetView.services(templateSheet, SheetSeen.Role.TEMPLATE, grid, stated, sums.ofTemplate()));
            reportHiddenColumns(templateSheet, grid.layout()::column);
            reportHiddenColumns(main.sheet(), MainColumns::of);
            List<ParsedScenario> scenarios = scenarios(List.of(main.sheet(), templateSheet), template, sums);
            List<ParsedLineItem> lineItems = lineItems(main, scenarios);
            PolicyReader policies = new PolicyReader(main, findings);
            List<ParsedPolicy> values = policies.policies();
            List<Integer> spread = policies.spread();
            seen.put(main.sheet().name(), SheetView.portfolio(main, lineItems, days));
            List<SheetSeen> sheets = workbook.sheets().stream()
                    .map(sheet -> seen.getOrDefault(sheet.name(), SheetView.skipped(sheet)))
                    .toList();
            new CalculationCheck(workbook, figures, findings).report();
            return new ParsedCatalogue(
                    new ParsedLayout(main.sheet().name(), templateSheet.name(), grid.layout()),
                    template.sections(),
                    template.services(),
                    scenarios,
                    lineItems.stream().map(ParsedLineItem::scopeType).distinct().toList(),
                    lineItems,
                    values,
                    spread,
                    sheets,
                    new FindingCells(workbook, sheets).of(findings.all()));
        }

        /** Some programs put the name of the table behind the name of the sheet. */
        private Sheet templateSheet() {
            String wanted = Texts.folded(TemplateReader.SHEET_NAME);
            return workbook.sheet(wanted)
                    .or(() -> workbook.sheets().stream()
                            .filter(sheet -> Texts.folded(sheet.name()).startsWith(wanted + " - "))
                            .findFirst())
                    .orElseThrow(() -> new WorkbookRefused(
                            Code.NO_TEMPLATE_SHEET,
                            "No sheet of the workbook is named " + Texts.quoted(TemplateReader.SHEET_NAME)
                                    + ". Give this name to the sheet that lists all sections and services."));
        }

        private List<ParsedScenario> scenarios(List<Sheet> others, Template template, WorkbookDays sums) {
            Keys keys = new Keys();
            List<ParsedScenario> scenarios = new ArrayList<>();
            for (Sheet sheet : workbook.sheets()) {
                if (others.stream().anyMatch(other -> other == sheet)) {
                    continue;
                }
                ScenarioReader reader = new ScenarioReader(sheet, template, findings, figures);
                if (reader.isScenario()) {
                    ParsedScenario scenario = reader.read(keys.next(null, sheet.name()));
                    days.put(scenario.key(), sums.of(scenario));
                    scenarios.add(scenario);
                    report(sheet, scenario, reader.grid());
                } else {
                    skip(sheet);
                }
            }
            return scenarios;
        }

        private void skip(Sheet sheet) {
            findings.withdraw(Set.of(FindingCode.values()), sheet.name());
            findings.add(
                    FindingCode.SHEET_SKIPPED,
                    sheet,
                    "The sheet " + Texts.quoted(sheet.name()) + (sheet.hidden() ? ", which is hidden," : "")
                            + " is no scenario; it was left out."
                            + Grid.headingsAnywhere(sheet)
                                    .filter(found -> found.column() != MainColumns.of(Size.S))
                                    .map(found -> " Its headings S, M, L begin in " + found
                                            + " instead of column E: move the columns if it is one.")
                                    .orElse(""));
        }

        private void reportHiddenColumns(Sheet sheet, ToIntFunction<Size> columns) {
            List<String> hidden = Size.WITH_FIGURES.stream()
                    .filter(size -> sheet.hiddenColumns().contains(columns.applyAsInt(size)))
                    .map(Size::label)
                    .toList();
            if (!hidden.isEmpty()) {
                findings.add(
                        FindingCode.HIDDEN_COLUMNS_COUNT,
                        sheet,
                        "The sheet " + Texts.quoted(sheet.name()) + " hides its columns for "
                                + String.join(", ", hidden) + "; their figures count all the same.");
            }
        }

        private void report(Sheet sheet, ParsedScenario scenario, Grid grid) {
            reportHiddenColumns(sheet, grid.layout()::column);
            if (sheet.hidden()) {
                findings.add(
                        FindingCode.HIDDEN_SHEET_COUNTS,
                        sheet,
                        "The sheet " + Texts.quoted(sheet.name()) + " is hidden; it counts all the same.");
            }
            if (scenario.services().isEmpty()) {
                findings.add(
                        FindingCode.SCENARIO_WITHOUT_SERVICES,
                        sheet,
                        "The scenario " + Texts.quoted(sheet.name()) + " names no service.");
            }
            ScenarioDays sum = days.get(scenario.key());
            totals.sheet(scenario.sheet(), grid, scenario.statedTotals(), sum);
            seen.put(
                    sheet.name(),
                    SheetView.services(sheet, SheetSeen.Role.SCENARIO, grid, scenario.statedTotals(), sum));
            if (!scenario.services().isEmpty()
                    && List.of(Size.S, Size.M, Size.L).stream()
                            .allMatch(size -> sum.days(size).isZero())) {
                findings.add(
                        FindingCode.NO_DAYS_AT_ALL,
                        sheet,
                        "The services of the scenario " + Texts.quoted(sheet.name())
                                + " come to 0 days at S, M and L.");
            }
        }

        private List<ParsedLineItem> lineItems(MainSheet main, List<ParsedScenario> scenarios) {
            LineItemReader reader = new LineItemReader(main, scopeTypeRules, findings);
            List<ParsedLineItem> items = new LinkFinder(reader, scenarios, days, findings).link(reader.read());
            items.forEach(item -> report(item, reader, scenarios));
            scenarios.stream()
                    .filter(scenario ->
                            items.stream().noneMatch(item -> scenario.key().equals(item.scenario())))
                    .forEach(scenario -> findings.add(
                            FindingCode.SCENARIO_WITHOUT_LINE_ITEM,
                            scenario.source(),
                            "No line item points to the scenario " + Texts.quoted(scenario.sheet())
                                    + "; planners can't pick it."));
            return items;
        }

        private void report(ParsedLineItem item, LineItemReader reader, List<ParsedScenario> scenarios) {
            reader.reportFigures(item, item.scenario() == null, figures);
            ParsedScenario backing = scenarios.stream()
                    .filter(scenario -> scenario.key().equals(item.scenario()))
                    .findFirst()
                    .orElse(null);
            if (backing == null) {
                findings.add(
                        FindingCode.LINE_ITEM_TOTALS_ONLY,
                        item.source(),
                        "No scenario backs " + Texts.quoted(item.name()) + "; it carries totals only.");
                totals.ascending(item, item.stated());
                totals.anything(item);
                return;
            }
            ScenarioDays sum = days.get(backing.key());
            totals.lineItem(item, backing.sheet(), sum);
            Map<Size, Days> effective = new EnumMap<>(Size.class);
            List.of(Size.S, Size.M, Size.L).forEach(size -> effective.put(size, sum.days(size)));
            totals.ascending(item, effective);
        }
    }
}
