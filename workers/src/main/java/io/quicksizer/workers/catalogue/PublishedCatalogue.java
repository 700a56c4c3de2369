package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.catalogue.workbook.CellAddress;
import io.quicksizer.workers.catalogue.workbook.CellSource;
import io.quicksizer.workers.catalogue.workbook.ParsedLayout;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.CatalogueSizes;
import io.quicksizer.workers.sizing.EffectiveDays;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.SizingPolicies;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Content of one version, for sizing and pages. Immutable, so that it can be cached once the version is published or
 * retired; for a draft it is the content at the time of reading.
 */
public final class PublishedCatalogue implements CatalogueSizes {

    /** Prefix of the policies for the default spread in percent, followed by the number of the year. */
    static final String SPREAD_POLICY = "spread.year-";

    private final VersionEntry version;
    private final List<SectionEntry> sections;
    private final List<ScopeTypeInfo> scopeTypes;
    private final Map<String, ScenarioEntry> scenarios = new LinkedHashMap<>();
    private final Map<String, LineItemEntry> lineItems = new LinkedHashMap<>();
    private final Map<String, ServiceEntry> services = new LinkedHashMap<>();
    private final List<PolicyValueEntry> policyEntries;
    private final SizingPolicies policies;
    private final List<Integer> defaultSpread;
    private final ParsedLayout layout;
    private final CatalogueSnapshot forSizing;

    PublishedCatalogue(
            VersionEntry version,
            List<SectionEntry> sections,
            List<ScopeTypeInfo> scopeTypes,
            List<ScenarioEntry> scenarios,
            List<LineItemEntry> lineItems,
            Policies policies,
            ParsedLayout layout) {
        this.version = version;
        this.sections = List.copyOf(sections);
        this.scopeTypes = List.copyOf(scopeTypes);
        scenarios.forEach(scenario -> this.scenarios.put(scenario.key(), scenario));
        lineItems.forEach(item -> this.lineItems.put(item.key(), item));
        sections.forEach(section -> section.services().forEach(service -> this.services.put(service.key(), service)));
        this.policyEntries = policies.entries();
        this.policies = policies.forSizing();
        this.defaultSpread = policies.defaultSpread();
        this.layout = layout;
        this.forSizing = SnapshotOf.catalogue(this);
    }

    /** Returns the snapshot for sizing. */
    public CatalogueSnapshot forSizing() {
        return forSizing;
    }

    /** Returns the identifier of the version; see {@link CatalogueQueries#versions()} for its current status. */
    public long versionId() {
        return version.id();
    }

    /** Returns the version at the time of reading. */
    public VersionEntry version() {
        return version;
    }

    /** Returns the version's number. */
    public int number() {
        return version.number();
    }

    /** Returns the file name of the imported workbook. */
    public String source() {
        return version.sourceName();
    }

    /** Returns when the version was published; empty if it wasn't at the time of reading. */
    public Optional<Instant> publishedAt() {
        return version.publishedAt();
    }

    /** Returns the layout of the imported workbook. */
    ParsedLayout layout() {
        return layout;
    }

    /** Returns the sections with their services, in the workbook's order. */
    public List<SectionEntry> sections() {
        return sections;
    }

    /** Returns the scope types in use, in the workbook's order. */
    public List<ScopeTypeInfo> scopeTypes() {
        return scopeTypes;
    }

    /** Returns the scenarios in the workbook's order. */
    public List<ScenarioEntry> scenarios() {
        return List.copyOf(scenarios.values());
    }

    /** Returns the line items in the workbook's order, with all attributes that pages show. */
    public List<LineItemEntry> portfolio() {
        return List.copyOf(lineItems.values());
    }

    /** Returns the line items in the model of the sizing engine, in the workbook's order. */
    @Override
    public List<CatalogueLineItem> lineItems() {
        return lineItems.values().stream().map(LineItemEntry::forSizing).toList();
    }

    /** Returns the line item with this key; empty if there is none. */
    public Optional<LineItemEntry> lineItem(String key) {
        return Optional.ofNullable(lineItems.get(key));
    }

    /** Returns the scenario with this key; empty if there is none. */
    public Optional<ScenarioEntry> scenario(String key) {
        return Optional.ofNullable(scenarios.get(key));
    }

    /** Returns the scenario behind a line item; empty if it has totals only or doesn't exist. */
    public Optional<ScenarioEntry> scenarioOf(String lineItemKey) {
        return lineItem(lineItemKey).flatMap(LineItemEntry::scenario).flatMap(this::scenario);
    }

    /** Returns the service with this key; empty if there is none. */
    public Optional<ServiceEntry> service(String key) {
        return Optional.ofNullable(services.get(key));
    }

    @Override
    public Optional<String> serviceName(String serviceKey) {
        return service(serviceKey).map(ServiceEntry::name);
    }

    /** Returns the origin of a scenario's figure; empty for a service that the scenario doesn't have. */
    public Optional<Provenance> provenance(String scenarioKey, String serviceKey, Size size) {
        return scenario(scenarioKey)
                .flatMap(scenario -> scenario.days().sections().stream()
                        .flatMap(section -> section.services().stream())
                        .filter(service -> service.key().equals(serviceKey))
                        .findFirst()
                        .flatMap(service -> Optional.ofNullable(service.sizes().get(size)))
                        .map(days -> provenance(scenario, serviceKey, size, days)));
    }

    private Provenance provenance(ScenarioEntry scenario, String serviceKey, Size size, EffectiveDays days) {
        if (days.overridden()) {
            Provenance.From from =
                    days.effective().isPresent() ? Provenance.From.SCENARIO : Provenance.From.EXPLICIT_BLANK;
            return new Provenance(from, scenario.cell(serviceKey, size), days.effective());
        }
        Optional<CellSource> cell = service(serviceKey)
                .flatMap(ServiceEntry::templateRow)
                .map(row -> new CellSource(
                        layout.templateSheet(),
                        new CellAddress(row, layout.templateLayout().column(size))));
        return new Provenance(Provenance.From.TEMPLATE, cell, days.effective());
    }

    @Override
    public SizingPolicies policies() {
        return policies;
    }

    /** Returns all policy values with their sources. */
    public List<PolicyValueEntry> policyEntries() {
        return policyEntries;
    }

    /**
     * Returns the default spread in hundredths of a percent per year; an empty list if the workbook has no readable
     * one.
     */
    public List<Integer> defaultSpread() {
        return defaultSpread;
    }
}
