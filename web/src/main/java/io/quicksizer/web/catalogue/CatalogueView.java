package io.quicksizer.web.catalogue;

import io.quicksizer.workers.catalogue.PublishedCatalogue;
import io.quicksizer.workers.catalogue.SectionEntry;
import io.quicksizer.workers.catalogue.ServiceEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Complete content of a catalogue version.
 *
 * @param scopeTypes in the catalogue's order
 * @param lineItems in the catalogue's order
 * @param sections in the catalogue's order, with their services
 * @param scenarios in the catalogue's order
 * @param policies policy values of the catalogue version
 */
@Schema(name = "Catalogue")
record CatalogueView(
        VersionView version,
        List<Named> scopeTypes,
        List<LineItemView> lineItems,
        List<SectionView> sections,
        List<Scenario> scenarios,
        List<Policy> policies) {

    /** A key with its display name. */
    @Schema(name = "NamedKey")
    record Named(String key, String name) {}

    /** A section with its services. */
    @Schema(name = "Section")
    record SectionView(String key, String name, List<ServiceView> services) {}

    /**
     * A service.
     *
     * @param days the template's days
     */
    @Schema(name = "Service")
    record ServiceView(
            String key,
            String name,
            @Nullable String crmId,
            @Nullable String defaultEffort,
            DaysView days,
            @Nullable String note) {}

    /** A scenario; its days are available at its own address. */
    @Schema(name = "ScenarioReference")
    record Scenario(String key, String name, String sheet) {}

    /** A policy value. */
    @Schema(name = "Policy")
    record Policy(
            @Schema(example = "year.minimum-days") String key,
            @Schema(example = "36") BigDecimal value,
            @Schema(example = "days") String unit,
            String source) {
        static List<Policy> of(PublishedCatalogue catalogue) {
            return catalogue.policyEntries().stream()
                    .map(policy -> new Policy(policy.key(), policy.value(), policy.unit(), policy.source()))
                    .toList();
        }
    }

    static CatalogueView of(PublishedCatalogue catalogue) {
        return new CatalogueView(
                VersionView.of(catalogue.version()),
                catalogue.scopeTypes().stream()
                        .map(type -> new Named(type.key(), type.name()))
                        .toList(),
                LineItemView.of(catalogue),
                catalogue.sections().stream().map(CatalogueView::section).toList(),
                catalogue.scenarios().stream()
                        .map(scenario -> new Scenario(scenario.key(), scenario.name(), scenario.sheet()))
                        .toList(),
                Policy.of(catalogue));
    }

    private static SectionView section(SectionEntry section) {
        return new SectionView(
                section.key(),
                section.name(),
                section.services().stream().map(CatalogueView::service).toList());
    }

    private static ServiceView service(ServiceEntry service) {
        return new ServiceView(
                service.key(),
                service.name(),
                service.externalId().orElse(null),
                service.defaultEffort().orElse(null),
                DaysView.of(service.template()),
                service.note().isEmpty() ? null : service.note());
    }
}
