package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.CatalogueSizes;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioDays;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.SizingPolicies;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Immutable snapshot of one catalogue version, as sizing uses it.
 *
 * @param versionId identifier in the database
 * @param number the version's number, from 1
 * @param source name of the workbook it was imported from
 * @param publishedAt when it was published; empty for a draft
 * @param scopeTypes in the catalogue's order
 * @param lineItems in the catalogue's order
 * @param services in the catalogue's order
 * @param scenarios by key
 * @param scenarioOfLineItem key of the scenario behind each line item that has one
 * @param policies the version's limits
 */
public record CatalogueSnapshot(
        long versionId,
        int number,
        String source,
        Optional<Instant> publishedAt,
        List<ScopeTypeInfo> scopeTypes,
        List<CatalogueLineItem> lineItems,
        List<ServiceInfo> services,
        Map<String, ScenarioInfo> scenarios,
        Map<String, String> scenarioOfLineItem,
        SizingPolicies policies)
        implements CatalogueSizes {

    /**
     * A named package of services.
     *
     * @param key stable in the catalogue
     * @param name the name shown to people
     * @param days composition of its days
     */
    public record ScenarioInfo(String key, String name, ScenarioDays days) {}

    /** Copies the collections. */
    public CatalogueSnapshot {
        scopeTypes = List.copyOf(scopeTypes);
        lineItems = List.copyOf(lineItems);
        services = List.copyOf(services);
        scenarios = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
        scenarioOfLineItem = Map.copyOf(scenarioOfLineItem);
    }

    /** Returns the keys of all scope types. */
    public Set<String> scopeTypeKeys() {
        return scopeTypes.stream().map(ScopeTypeInfo::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the scope type with this key. */
    public Optional<ScopeTypeInfo> scopeType(String key) {
        return scopeTypes.stream().filter(type -> type.key().equals(key)).findFirst();
    }

    /** Returns the line items of a scope type, in the catalogue's order. */
    public List<CatalogueLineItem> lineItemsOf(String scopeType) {
        return lineItems.stream()
                .filter(item -> item.scopeType().equals(scopeType))
                .toList();
    }

    /** Returns the line item with this key. */
    public Optional<CatalogueLineItem> lineItem(String key) {
        return lineItems.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /** Returns the service with this key. */
    public Optional<ServiceInfo> service(String key) {
        return services.stream().filter(service -> service.key().equals(key)).findFirst();
    }

    /** Returns all services by key. */
    public Map<String, ServiceInfo> servicesByKey() {
        return services.stream().collect(Collectors.toUnmodifiableMap(ServiceInfo::key, Function.identity()));
    }

    /** Returns the scenario behind a line item; empty if it has totals only. */
    public Optional<ScenarioInfo> scenarioBehind(String lineItem) {
        return Optional.ofNullable(scenarioOfLineItem.get(lineItem)).map(scenarios::get);
    }

    @Override
    public boolean gives(String serviceKey, Days days) {
        return !days.isZero()
                && scenarios.values().stream()
                        .flatMap(scenario -> scenario.days().sections().stream())
                        .flatMap(section -> section.services().stream())
                        .filter(service -> service.key().equals(serviceKey))
                        .anyMatch(service -> Stream.of(Size.S, Size.M, Size.L)
                                .map(service::days)
                                .anyMatch(days::equals));
    }

    @Override
    public Optional<String> serviceName(String serviceKey) {
        return service(serviceKey).map(ServiceInfo::name);
    }
}
