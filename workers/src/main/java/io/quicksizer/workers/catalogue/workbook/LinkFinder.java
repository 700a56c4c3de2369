package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.ParsedLineItem.LinkFrom;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioDays;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the scenario of each line item: by the sheet that its formulas name, else by its name, else by its totals, and
 * only where there is exactly one to find. A line item that is marked as totals only has none.
 */
final class LinkFinder {

    private final LineItemReader lineItems;
    private final List<ParsedScenario> scenarios;
    private final Map<String, ScenarioDays> days;
    private final Findings findings;
    private final Map<String, Set<ParsedScenario>> byName = new HashMap<>();
    private final Set<String> linked = new HashSet<>();
    private final Set<String> ambiguous = new HashSet<>();

    LinkFinder(
            LineItemReader lineItems,
            List<ParsedScenario> scenarios,
            Map<String, ScenarioDays> days,
            Findings findings) {
        this.lineItems = lineItems;
        this.scenarios = scenarios;
        this.days = days;
        this.findings = findings;
        for (ParsedScenario scenario : scenarios) {
            for (String name : List.of(scenario.sheet(), scenario.title())) {
                byName.computeIfAbsent(Keys.slug(name), slug -> new LinkedHashSet<>())
                        .add(scenario);
            }
        }
    }

    List<ParsedLineItem> link(List<ParsedLineItem> items) {
        List<ParsedLineItem> found = items;
        found = each(found, item -> !lineItems.isTotalsOnly(item), this::byFormula, LinkFrom.FORMULA);
        found = each(found, this::open, this::byName, LinkFrom.NAME);
        return each(found, this::open, this::byTotals, LinkFrom.TOTALS);
    }

    private boolean open(ParsedLineItem item) {
        return item.scenario() == null && !lineItems.isTotalsOnly(item) && !ambiguous.contains(item.key());
    }

    private List<ParsedLineItem> each(
            List<ParsedLineItem> items,
            Predicate<ParsedLineItem> open,
            Function<ParsedLineItem, Optional<ParsedScenario>> search,
            LinkFrom how) {
        List<ParsedLineItem> result = new ArrayList<>();
        for (ParsedLineItem item : items) {
            Optional<ParsedScenario> scenario = open.test(item) ? search.apply(item) : Optional.empty();
            result.add(scenario.map(found -> linked(item, found, how)).orElse(item));
        }
        result.stream().filter(item -> item.linkFrom() == how).forEach(item -> linked.add(item.scenario()));
        return result;
    }

    private Optional<ParsedScenario> byFormula(ParsedLineItem item) {
        List<String> formulas = lineItems.formulas(item);
        Set<String> sheets = formulas.stream()
                .flatMap(formula -> Formula.sheets(formula).stream())
                .map(Texts::folded)
                .filter(sheet -> !sheet.equals(Texts.folded(item.source().sheet())))
                .collect(Collectors.toSet());
        List<ParsedScenario> named = scenarios.stream()
                .filter(scenario -> sheets.contains(Texts.folded(scenario.sheet())))
                .toList();
        if (named.size() > 1) {
            ambiguous.add(item.key());
            findings.add(
                    FindingCode.LINK_AMBIGUOUS,
                    item.source(),
                    FindingPhrase.LINK_AMBIGUOUS,
                    item.name(),
                    named.stream().map(ParsedScenario::sheet).limit(5).toList());
            return Optional.empty();
        }
        if (named.isEmpty() && (!sheets.isEmpty() || formulas.stream().anyMatch(text -> text.contains("#REF!")))) {
            findings.add(FindingCode.LINK_BROKEN, item.source(), FindingPhrase.LINK_BROKEN, item.name());
        }
        return named.stream().findFirst();
    }

    private Optional<ParsedScenario> byName(ParsedLineItem item) {
        return only(List.copyOf(byName.getOrDefault(Keys.slug(item.name()), Set.of())));
    }

    /** A scenario that another line item names itself is not up for guessing. */
    private Optional<ParsedScenario> byTotals(ParsedLineItem item) {
        boolean complete = List.of(Size.S, Size.M, Size.L).stream()
                .allMatch(size -> item.stated().containsKey(size));
        boolean anything = item.stated().values().stream().anyMatch(stated -> !stated.isZero());
        return complete && anything
                ? only(scenarios.stream()
                        .filter(scenario -> !linked.contains(scenario.key()))
                        .filter(scenario -> sameTotals(item, scenario))
                        .toList())
                : Optional.empty();
    }

    private boolean sameTotals(ParsedLineItem item, ParsedScenario scenario) {
        ScenarioDays sum = days.get(scenario.key());
        return List.of(Size.S, Size.M, Size.L).stream()
                .allMatch(size -> item.stated().getOrDefault(size, Days.ZERO).equals(sum.days(size)));
    }

    private static Optional<ParsedScenario> only(List<ParsedScenario> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static ParsedLineItem linked(ParsedLineItem item, ParsedScenario scenario, LinkFrom how) {
        return new ParsedLineItem(
                item.key(),
                item.number(),
                item.name(),
                item.scopeType(),
                item.scopeTypeFrom(),
                item.stated(),
                scenario.key(),
                how,
                item.source());
    }
}
