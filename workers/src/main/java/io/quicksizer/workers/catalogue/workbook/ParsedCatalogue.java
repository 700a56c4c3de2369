package io.quicksizer.workers.catalogue.workbook;

import java.util.List;

/**
 * The content of a workbook, in the workbook's order and with everything the reader had to decide reported as a
 * finding.
 *
 * @param layout where the sheets have what
 * @param sections groups of services
 * @param services every service, the template's first, then those that only a scenario's sheet lists
 * @param scenarios one for each scenario sheet
 * @param scopeTypes names of the scope types in use, in the order in which the line items first name them
 * @param lineItems the portfolio list of the main sheet
 * @param policies values a sizing is checked against
 * @param spread default percentage per contract year in hundredths of a percent, 10,000 in total; empty when unreadable
 * @param sheets every sheet of the workbook, as it was understood
 * @param findings what an administrator should know
 */
public record ParsedCatalogue(
        ParsedLayout layout,
        List<ParsedSection> sections,
        List<ParsedService> services,
        List<ParsedScenario> scenarios,
        List<String> scopeTypes,
        List<ParsedLineItem> lineItems,
        List<ParsedPolicy> policies,
        List<Integer> spread,
        List<SheetSeen> sheets,
        List<Finding> findings) {

    /** Copies the lists. */
    public ParsedCatalogue {
        sections = List.copyOf(sections);
        services = List.copyOf(services);
        scenarios = List.copyOf(scenarios);
        scopeTypes = List.copyOf(scopeTypes);
        lineItems = List.copyOf(lineItems);
        policies = List.copyOf(policies);
        spread = List.copyOf(spread);
        sheets = List.copyOf(sheets);
        findings = List.copyOf(findings);
    }

    /** True when nothing was found that forbids publishing. */
    public boolean publishable() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** The number of (scenario, service) pairs: how many services the scenarios name altogether. */
    public int scenarioServices() {
        return scenarios.stream()
                .mapToInt(scenario -> scenario.services().size())
                .sum();
    }
}
