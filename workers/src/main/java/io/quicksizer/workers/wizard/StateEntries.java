package io.quicksizer.workers.wizard;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.ScopeTypeInfo;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.Spread;
import io.quicksizer.workers.wizard.EngagementState.Choice;
import io.quicksizer.workers.wizard.entry.ContextEntry;
import io.quicksizer.workers.wizard.entry.Decimal;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import io.quicksizer.workers.wizard.entry.ExpertEntry.Service;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.ScenariosEntry;
import io.quicksizer.workers.wizard.entry.ScopeEntry;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sizing of a state as entries of the wizard's steps: duration, spread, scope, line items, sizes and custom
 * services, including those that are stored but not chosen. The texts of the step Context are not included.
 */
public record StateEntries(
        ContextEntry context, ScopeEntry scope, ScenariosEntry scenarios, SizingEntry sizing, ExpertEntry expert) {

    /** Returns the entries of a state, in the order of the catalogue. */
    public static StateEntries of(EngagementState state, CatalogueSnapshot catalogue) {
        List<CatalogueLineItem> known = catalogue.lineItems().stream()
                .filter(item -> state.lineItems().containsKey(item.key()))
                .toList();
        return new StateEntries(
                context(state),
                ScopeEntry.of(
                        Intent.NONE,
                        catalogue.scopeTypes().stream()
                                .map(ScopeTypeInfo::key)
                                .filter(state.scopeTypes()::contains)
                                .toList(),
                        false),
                new ScenariosEntry(
                        Intent.NONE,
                        Input.of(catalogue.scopeTypes().stream()
                                .map(type -> group(type, state, known))
                                .filter(group -> !group.lineItems().isEmpty())
                                .toList())),
                new SizingEntry(
                        Intent.NONE,
                        Input.of(known.stream().map(item -> line(item, state)).toList())),
                new ExpertEntry(
                        Intent.NONE,
                        Input.of(known.stream()
                                .flatMap(item -> services(item, state).stream())
                                .toList())));
    }

    /**
     * Returns these entries together with those of the older ones that the catalogue version does not have, so that
     * they stay stored.
     */
    public StateEntries keeping(StateEntries older, CatalogueSnapshot catalogue) {
        return new StateEntries(
                context,
                ScopeEntry.of(
                        Intent.NONE,
                        joined(
                                scope.keys(),
                                older.scope.keys(),
                                key -> catalogue.scopeType(key).isPresent()),
                        false),
                new ScenariosEntry(
                        Intent.NONE,
                        Input.of(joined(
                                scenarios.rows(),
                                older.scenarios.rows().stream()
                                        .map(group -> ScenariosEntry.Group.of(
                                                group.scopeType(),
                                                group.lineItems().stream()
                                                        .filter(item -> catalogue
                                                                .lineItem(item)
                                                                .isEmpty())
                                                        .toList()))
                                        .toList(),
                                group -> group.lineItems().isEmpty()))),
                new SizingEntry(
                        Intent.NONE,
                        Input.of(joined(
                                sizing.rows(),
                                older.sizing.rows(),
                                line -> catalogue.lineItem(line.lineItem()).isPresent()))),
                new ExpertEntry(
                        Intent.NONE, Input.of(joined(expert.rows(), older.expert.rows(), row -> has(catalogue, row)))));
    }

    private static boolean has(CatalogueSnapshot catalogue, Service row) {
        return catalogue.lineItem(row.lineItemKey()).isPresent()
                && (row.isFreeText() || catalogue.service(row.serviceKey()).isPresent());
    }

    private static <T> List<T> joined(List<T> present, List<T> older, Predicate<T> known) {
        return Stream.concat(present.stream(), older.stream().filter(known.negate()))
                .toList();
    }

    /** Returns all entries in the order of the steps. */
    public List<StepEntry> all() {
        return List.of(context, scope, scenarios, sizing, expert);
    }

    /**
     * Returns the state with these entries instead of its own. Its texts stay, and so does its spread if the entries
     * have none.
     *
     * @param catalogue provides the names of services; entries that it does not have are kept
     */
    public EngagementState over(EngagementState present, CatalogueSnapshot catalogue) {
        Optional<Spread> spread = spread();
        Map<String, Choice> items = new LinkedHashMap<>();
        sizing.rows()
                .forEach(line -> items.put(
                        line.lineItem(),
                        new Choice(
                                scenarios.selects(line.lineItem()),
                                sizing.size(line.lineItem()),
                                sizing.deferred(line.lineItem()).orElse(false))));
        Map<String, List<CustomServiceEntry>> services = new LinkedHashMap<>();
        expert.rows()
                .forEach(row -> services.computeIfAbsent(row.lineItemKey(), key -> new ArrayList<>())
                        .add(service(row, catalogue)));
        return new EngagementState(
                present.context(),
                spread.map(Spread::years).orElse(present.years()),
                spread.or(present::spread),
                new LinkedHashSet<>(scope.keys()),
                items,
                services);
    }

    private Optional<Spread> spread() {
        return context.durationYears()
                .value()
                .map(Decimal::value)
                .map(BigDecimal::intValueExact)
                .map(years -> new Spread(IntStream.rangeClosed(1, years)
                        .mapToObj(year -> context.percent(year).value().map(Decimal::value))
                        .map(percent -> percent.orElse(BigDecimal.ZERO))
                        .map(percent -> percent.movePointRight(2).intValueExact())
                        .toList()));
    }

    private static ContextEntry context(EngagementState state) {
        return new ContextEntry(
                Intent.NONE,
                Map.of(),
                state.spread()
                        .<Input<Decimal>>map(spread -> Input.of(
                                Decimal.of(BigDecimal.valueOf(state.years().count()))))
                        .orElse(Input.absent()),
                Input.absent(),
                state.spread()
                        .map(spread -> IntStream.rangeClosed(1, ContractYears.LONGEST)
                                .mapToObj(year -> Input.of(Decimal.of(spread.percent(year))))
                                .toList())
                        .orElse(List.of()));
    }

    private static ScenariosEntry.Group group(
            ScopeTypeInfo type, EngagementState state, List<CatalogueLineItem> known) {
        return ScenariosEntry.Group.of(
                type.key(),
                known.stream()
                        .filter(item -> item.scopeType().equals(type.key()))
                        .map(CatalogueLineItem::key)
                        .filter(state::isChosen)
                        .toList());
    }

    private static SizingEntry.Line line(CatalogueLineItem item, EngagementState state) {
        return new SizingEntry.Line(
                Input.of(item.key()),
                state.size(item.key())
                        .<Input<String>>map(size -> Input.of(size.name()))
                        .orElseGet(Input::blank),
                state.isDeferred(item.key()) ? Input.of(true) : Input.absent());
    }

    private static List<Service> services(CatalogueLineItem item, EngagementState state) {
        return state.customServices().getOrDefault(item.key(), List.of()).stream()
                .map(entry -> new Service(
                        Input.of(item.key()),
                        Input.of(Objects.requireNonNullElse(entry.service(), ExpertEntry.FREE_TEXT)),
                        entry.service() == null
                                ? Input.of(Objects.requireNonNullElse(entry.name(), ""))
                                : Input.absent(),
                        entry.days() == null ? Input.blank() : Input.of(Decimal.of(entry.days())),
                        Input.of(Objects.requireNonNullElse(entry.note(), ""))))
                .toList();
    }

    private static CustomServiceEntry service(Service row, CatalogueSnapshot catalogue) {
        String key = row.serviceKey();
        return new CustomServiceEntry(
                row.isFreeText() ? null : key,
                row.isFreeText() ? row.identity() : catalogue.serviceName(key).orElse(key),
                row.days().value().map(Decimal::value).orElse(BigDecimal.ZERO),
                row.note().shown());
    }
}
