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
        FindingPhrase skipped = sheet.hidden() ? FindingPhrase.HIDDEN_SHEET_SKIPPED : FindingPhrase.SHEET_SKIPPED;
        Grid.headingsAnywhere(sheet)
                .filter(found -> found.column() != MainColumns.of(Size.S))
                .ifPresentOrElse(
                        found -> findings.add(
                                FindingCode.SHEET_SKIPPED,
                                sheet,
                                FindingPhrase.SKIPPED_WITH_HEADINGS,
                                FindingText.of(skipped, sheet.name()),
                                found),
                        () -> findings.add(FindingCode.SHEET_SKIPPED, sheet, skipped, sheet.name()));
    }

    private void report(Sheet sheet, ParsedScenario scenario) {
        if (sheet.hidden()) {
            findings.add(FindingCode.HIDDEN_SHEET_COUNTS, sheet, FindingPhrase.HIDDEN_SHEET, sheet.name());
        }
        if (scenario.services().isEmpty()) {
            findings.add(
                    FindingCode.SCENARIO_WITHOUT_SERVICES,
                    sheet,
                    FindingPhrase.SCENARIO_WITHOUT_SERVICES,
                    sheet.name());
        }
    }

    private void reportNoDays(Sheet sheet, ParsedScenario scenario, ScenarioDays sum) {
        if (!scenario.services().isEmpty()
                && List.of(Size.S, Size.M, Size.L).stream()
                        .allMatch(size -> sum.days(size).isZero())) {
            findings.add(FindingCode.NO_DAYS_AT_ALL, sheet, FindingPhrase.SCENARIO_WITHOUT_DAYS, sheet.name());
        }
    }
}
