package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.catalogue.CatalogueSnapshot.ScenarioInfo;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Mapping of a catalogue to its snapshot for sizing. All figures are taken over unchanged, so that the two can't
 * differ.
 */
final class SnapshotOf {
    private SnapshotOf() {}

    static CatalogueSnapshot catalogue(PublishedCatalogue catalogue) {
        return new CatalogueSnapshot(
                catalogue.versionId(),
                catalogue.number(),
                catalogue.source(),
                catalogue.publishedAt(),
                catalogue.scopeTypes(),
                catalogue.lineItems(),
                services(catalogue.sections()),
                scenarios(catalogue),
                links(catalogue.portfolio()),
                catalogue.policies());
    }

    private static List<ServiceInfo> services(List<SectionEntry> sections) {
        return sections.stream()
                .flatMap(section -> section.services().stream()
                        .map(service -> new ServiceInfo(
                                service.key(),
                                service.name(),
                                section.name(),
                                service.externalId().orElse(""),
                                service.note())))
                .toList();
    }

    private static Map<String, ScenarioInfo> scenarios(PublishedCatalogue catalogue) {
        Map<String, ScenarioInfo> scenarios = new LinkedHashMap<>();
        catalogue
                .scenarios()
                .forEach(scenario -> scenarios.put(
                        scenario.key(), new ScenarioInfo(scenario.key(), scenario.name(), scenario.days())));
        return scenarios;
    }

    private static Map<String, String> links(List<LineItemEntry> items) {
        Map<String, String> links = new HashMap<>();
        items.forEach(item -> item.scenario().ifPresent(scenario -> links.put(item.key(), scenario)));
        return links;
    }
}
