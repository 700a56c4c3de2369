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
        return new Reading(WorkbookParts.sheets(file, limits)).catalogue();
    }

    /** One workbook being read: template first, then scenarios, then the main sheet that points to them. */
    private final class Reading {
        private final Findings findings = new Findings();
        private final TotalsCheck totals = new TotalsCheck(findings);
        private final List<Sheet> sheets;
        private final Map<String, ScenarioDays> days = new HashMap<>();

        Reading(List<Sheet> sheets) {
            this.sheets = sheets;
        }

        ParsedCatalogue catalogue() {
            MainSheet main = new MainSheet(sheets.getFirst(), findings);
            Sheet templateSheet = templateSheet();
            TemplateReader templateReader = new TemplateReader(templateSheet, findings);
            Template template = templateReader.read();
            WorkbookDays sums = new WorkbookDays(template);
            totals.sheet(
                    templateSheet.name(),
                    templateReader.layout(),
                    new StatedTotals(templateSheet, findings).read(templateReader.layout()),
                    sums.ofTemplate());
            List<ParsedScenario> scenarios = scenarios(templateSheet, template, sums);
            List<ParsedLineItem> lineItems = lineItems(main, scenarios);
            PolicyReader policies = new PolicyReader(main, findings);
            return new ParsedCatalogue(
                    new ParsedLayout(sheets.getFirst().name(), templateSheet.name(), templateReader.layout()),
                    template.sections(),
                    template.services(),
                    scenarios,
                    lineItems.stream().map(ParsedLineItem::scopeType).distinct().toList(),
                    lineItems,
                    policies.policies(),
                    policies.spread(),
                    findings.all());
        }

        private Sheet templateSheet() {
            return sheets.stream()
                    .skip(1)
                    .filter(sheet -> sheet.name().equalsIgnoreCase(TemplateReader.SHEET_NAME))
                    .findFirst()
                    .orElseThrow(() -> new WorkbookRefused(
                            Code.NO_TEMPLATE_SHEET,
                            "No sheet of the workbook is named " + Texts.quoted(TemplateReader.SHEET_NAME) + "."));
        }

        private List<ParsedScenario> scenarios(Sheet templateSheet, Template template, WorkbookDays sums) {
            Keys keys = new Keys();
            List<ParsedScenario> scenarios = new ArrayList<>();
            for (Sheet sheet : sheets.subList(1, sheets.size())) {
                if (sheet.name().equals(templateSheet.name())) {
                    continue;
                }
                ScenarioReader reader = new ScenarioReader(sheet, template, findings);
                if (reader.isScenario()) {
                    ParsedScenario scenario = reader.read(keys.next(null, sheet.name()));
                    days.put(scenario.key(), sums.of(scenario));
                    scenarios.add(scenario);
                    report(sheet, scenario);
                } else {
                    findings.add(
                            FindingCode.SHEET_SKIPPED,
                            sheet,
                            "The sheet " + Texts.quoted(sheet.name()) + " is no scenario; it was left out.");
                }
            }
            return scenarios;
        }

        private void report(Sheet sheet, ParsedScenario scenario) {
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
            totals.sheet(scenario.sheet(), scenario.layout(), scenario.statedTotals(), days.get(scenario.key()));
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
            reader.reportFigures(item, item.scenario() == null);
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
