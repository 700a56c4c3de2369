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
 * The whole content of one version, as sizing and pages need it. Immutable, so that it may be kept as long as the
 * version is published or retired; a draft has the same form, as it was when it was read.
 */
public final class PublishedCatalogue implements CatalogueSizes {

    /** Policies of this name, with the year's number behind it, are the default spread in percent. */
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

    /** The part of it that sizing reads. */
    public CatalogueSnapshot forSizing() {
        return forSizing;
    }

    /**
     * Identifier of the version; whether it is published or retired by now, {@link CatalogueQueries#versions()} knows.
     */
    public long versionId() {
        return version.id();
    }

    /** The version as it was when this was read. */
    public VersionEntry version() {
        return version;
    }

    /** The version's number, as people know it. */
    public int number() {
        return version.number();
    }

    /** File name of the workbook that it was imported from. */
    public String source() {
        return version.sourceName();
    }

    /** The moment at which the version was published; empty for one that wasn't when this was read. */
    public Optional<Instant> publishedAt() {
        return version.publishedAt();
    }

    /** The sheets of the workbook that the version was imported from. */
    ParsedLayout layout() {
        return layout;
    }

    /** The sections with their services, in the workbook's order. */
    public List<SectionEntry> sections() {
        return sections;
    }

    /** The scope types in use, in the workbook's order. */
    public List<ScopeTypeInfo> scopeTypes() {
        return scopeTypes;
    }

    /** The scenarios in the workbook's order. */
    public List<ScenarioEntry> scenarios() {
        return List.copyOf(scenarios.values());
    }

    /** The line items in the workbook's order, with all that pages show. */
    public List<LineItemEntry> portfolio() {
        return List.copyOf(lineItems.values());
    }

    /** The line items as the sizing engine needs them, in the same order. */
    @Override
    public List<CatalogueLineItem> lineItems() {
        return lineItems.values().stream().map(LineItemEntry::forSizing).toList();
    }

    /** The line item with this key; empty if there is none. */
    public Optional<LineItemEntry> lineItem(String key) {
        return Optional.ofNullable(lineItems.get(key));
    }

    /** The scenario with this key; empty if there is none. */
    public Optional<ScenarioEntry> scenario(String key) {
        return Optional.ofNullable(scenarios.get(key));
    }

    /** The scenario that backs a line item; empty for one with totals only, or that doesn't exist. */
    public Optional<ScenarioEntry> scenarioOf(String lineItemKey) {
        return lineItem(lineItemKey).flatMap(LineItemEntry::scenario).flatMap(this::scenario);
    }

    /** The service with this key; empty if there is none. */
    public Optional<ServiceEntry> service(String key) {
        return Optional.ofNullable(services.get(key));
    }

    @Override
    public Optional<String> serviceName(String serviceKey) {
        return service(serviceKey).map(ServiceEntry::name);
    }

    /** The origin of a scenario's figure; empty for a service that the scenario doesn't have. */
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

    /** Every policy value with where it comes from. */
    public List<PolicyValueEntry> policyEntries() {
        return policyEntries;
    }

    /** The default spread in hundredths of a percent per year; empty when the workbook has none that is readable. */
    public List<Integer> defaultSpread() {
        return defaultSpread;
    }
}
