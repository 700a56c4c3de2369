package io.quicksizer.web.catalogue;

import io.quicksizer.db.catalogue.CatalogueContents;
import io.quicksizer.db.catalogue.CatalogueSection;
import io.quicksizer.db.catalogue.CatalogueService;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue version as a whole.
 *
 * @param scopeTypes in the catalogue's order
 * @param lineItems in the catalogue's order
 * @param sections in the catalogue's order, with their services
 * @param scenarios in the catalogue's order
 * @param policies figures of the business that belong to the catalogue
 */
@Schema(name = "Catalogue")
record CatalogueView(
        VersionView version,
        List<Named> scopeTypes,
        List<LineItemView> lineItems,
        List<SectionView> sections,
        List<Scenario> scenarios,
        List<Policy> policies) {

    /** A key and what people read. */
    @Schema(name = "NamedKey")
    record Named(String key, String name) {}

    /** A group of services. */
    @Schema(name = "Section")
    record SectionView(String key, String name, List<ServiceView> services) {}

    /**
     * Something delivered.
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

    /** A named package of services; its days are under its own address. */
    @Schema(name = "ScenarioReference")
    record Scenario(String key, String name, String sheet) {}

    /** A figure of the business. */
    @Schema(name = "Policy")
    record Policy(
            @Schema(example = "year.minimum-days") String key,
            @Schema(example = "36") BigDecimal value,
            @Schema(example = "days") String unit,
            String source) {}

    static CatalogueView of(CatalogueContents contents) {
        return new CatalogueView(
                VersionView.of(contents.version()),
                contents.scopeTypes().stream()
                        .map(type -> new Named(type.key(), type.name()))
                        .toList(),
                contents.lineItems().stream().map(LineItemView::of).toList(),
                contents.sections().stream()
                        .map(section -> section(section, contents.services()))
                        .toList(),
                contents.scenarios().stream()
                        .map(scenario -> new Scenario(scenario.key(), scenario.name(), scenario.sheet()))
                        .toList(),
                contents.policyValues().stream()
                        .map(policy -> new Policy(policy.key(), policy.value(), policy.unit(), policy.source()))
                        .toList());
    }

    private static SectionView section(CatalogueSection section, List<CatalogueService> services) {
        return new SectionView(
                section.key(),
                section.name(),
                services.stream()
                        .filter(service -> service.section().key().equals(section.key()))
                        .map(CatalogueView::service)
                        .toList());
    }

    private static ServiceView service(CatalogueService service) {
        return new ServiceView(
                service.key(),
                service.name(),
                service.template().crmId(),
                service.template().defaultEffort(),
                DaysView.of(service.template().days()),
                service.template().note());
    }
}
