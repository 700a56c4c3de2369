package io.quicksizer.db.catalogue;

import java.util.List;

/**
 * All content of one catalogue version, loaded at once; every reference between its rows is loaded too.
 *
 * @param sections in order
 * @param services in order
 * @param scenarios in order
 * @param scenarioServices by scenario, then in order
 * @param scopeTypes in order
 * @param lineItems in order
 * @param policyValues by key
 */
public record CatalogueContents(
        CatalogueVersion version,
        List<CatalogueSection> sections,
        List<CatalogueService> services,
        List<CatalogueScenario> scenarios,
        List<CatalogueScenarioService> scenarioServices,
        List<ScopeType> scopeTypes,
        List<LineItem> lineItems,
        List<PolicyValue> policyValues) {}
