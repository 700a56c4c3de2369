package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.ScenarioDays;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the scenarios among the sheets of a workbook, adds up their days, and names the sheets that are none. */
final class ScenarioSheets {
    private final Template template;
    private final Findings findings;
    private final OwnFigures figures;
    private final WorkbookDays sums;
    private final TotalsCheck totals;
    private final Keys keys = new Keys();
    private final List<ParsedScenario> scenarios = new ArrayList<>();
    private final Map<String, ScenarioDays> days = new HashMap<>();
    private final List<SheetSeen> seen = new ArrayList<>();

    ScenarioSheets(Template template, Findings findings, OwnFigures figures) {
        this.template = template;
        this.findings = findings;
        this.figures = figures;
        this.sums = new WorkbookDays(template);
        this.totals = new TotalsCheck(findings);
    }

    void read(Sheet sheet) {
        ScenarioReader reader = new ScenarioReader(sheet, template, findings, figures);
        if (!reader.isScenario()) {
            skip(sheet);
            return;
        }
        ParsedScenario scenario = reader.read(keys.next(null, sheet.name()));
        ScenarioDays sum = sums.of(scenario);
        days.put(scenario.key(), sum);
        scenarios.add(scenario);
        new HiddenColumns(sheet, findings).report(reader.grid().layout()::column);
        report(sheet, scenario);
        totals.sheet(sheet, reader.grid(), scenario.statedTotals(), sum);
        seen.add(SheetView.services(sheet, SheetSeen.Role.SCENARIO, reader.grid(), scenario.statedTotals(), sum));
        reportNoDays(sheet, scenario, sum);
    }

    /** The scenarios in the order of their sheets. */
    List<ParsedScenario> scenarios() {
        return scenarios;
    }

    /** Days of each scenario by its key. */
    Map<String, ScenarioDays> days() {
        return days;
    }

    /** The scenarios' sheets as they were understood. */
    List<SheetSeen> seen() {
        return seen;
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
    }

    private void reportNoDays(Sheet sheet, ParsedScenario scenario, ScenarioDays sum) {
        if (!scenario.services().isEmpty()
                && List.of(Size.S, Size.M, Size.L).stream()
                        .allMatch(size -> sum.days(size).isZero())) {
            findings.add(
                    FindingCode.NO_DAYS_AT_ALL,
                    sheet,
                    "The services of the scenario " + Texts.quoted(sheet.name()) + " come to 0 days at S, M and L.");
        }
    }
}
