package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioDays;
import io.quicksizer.workers.sizing.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the line items of the main sheet, links them to scenarios, and compares their days with these. */
final class PortfolioReader {
    private final LineItemReader reader;
    private final List<ParsedScenario> scenarios;
    private final Map<String, ScenarioDays> days;
    private final OwnFigures figures;
    private final TotalsCheck totals;
    private final Findings findings;

    /** @param days days of each scenario by its key */
    PortfolioReader(
            LineItemReader reader,
            List<ParsedScenario> scenarios,
            Map<String, ScenarioDays> days,
            OwnFigures figures,
            Findings findings) {
        this.reader = reader;
        this.scenarios = scenarios;
        this.days = days;
        this.figures = figures;
        this.totals = new TotalsCheck(findings);
        this.findings = findings;
    }

    /** The line items in the sheet's order, each with its scenario if it has one. */
    List<ParsedLineItem> read() {
        List<ParsedLineItem> items = new LinkFinder(reader, scenarios, days, findings).link(reader.read());
        items.forEach(this::report);
        scenarios.stream()
                .filter(scenario ->
                        items.stream().noneMatch(item -> scenario.key().equals(item.scenario())))
                .forEach(scenario -> findings.add(
                        FindingCode.SCENARIO_WITHOUT_LINE_ITEM,
                        scenario.source(),
                        FindingPhrase.SCENARIO_WITHOUT_LINE_ITEM,
                        scenario.sheet()));
        return items;
    }

    private void report(ParsedLineItem item) {
        reader.reportFigures(item, item.scenario() == null, figures);
        Optional<ParsedScenario> backing = scenarios.stream()
                .filter(scenario -> scenario.key().equals(item.scenario()))
                .findFirst();
        backing.ifPresentOrElse(scenario -> compare(item, scenario), () -> reportTotalsOnly(item));
    }

    private void compare(ParsedLineItem item, ParsedScenario scenario) {
        ScenarioDays sum = days.get(scenario.key());
        totals.lineItem(item, scenario.sheet(), sum);
        Map<Size, Days> effective = new EnumMap<>(Size.class);
        List.of(Size.S, Size.M, Size.L).forEach(size -> effective.put(size, sum.days(size)));
        totals.ascending(item, effective);
    }

    private void reportTotalsOnly(ParsedLineItem item) {
        findings.add(
                FindingCode.LINE_ITEM_TOTALS_ONLY, item.source(), FindingPhrase.LINE_ITEM_TOTALS_ONLY, item.name());
        totals.ascending(item, item.stated());
        totals.anything(item);
    }
}
