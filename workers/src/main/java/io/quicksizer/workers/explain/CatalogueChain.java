package io.quicksizer.workers.explain;

import io.quicksizer.workers.catalogue.LineItemEntry;
import io.quicksizer.workers.catalogue.PublishedCatalogue;
import io.quicksizer.workers.catalogue.ScenarioEntry;
import io.quicksizer.workers.explain.Link.Part;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.SectionDays;
import io.quicksizer.workers.sizing.ServiceDays;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The links of a chain that come from the catalogue. */
final class CatalogueChain {
    private final PublishedCatalogue catalogue;

    CatalogueChain(PublishedCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the explanation of a figure of the catalogue itself; empty if there is no such figure. */
    Optional<Explanation> explain(Figure figure) {
        return switch (figure) {
            case Figure.Scenario whole -> catalogue.scenario(whole.scenario()).map(entry -> scenario(whole, entry));
            case Figure.ScenarioService part ->
                catalogue.scenario(part.scenario()).flatMap(entry -> service(part, entry));
            default -> Optional.empty();
        };
    }

    /** Returns the link to the catalogue version, with which every chain ends. */
    Link version() {
        return new Link.Version(catalogue.number(), catalogue.source(), catalogue.publishedAt());
    }

    /** Returns the links that explain a line item's days at S, M or L. */
    List<Link> lineItem(String key, Size size) {
        List<Link> links = new ArrayList<>();
        Optional<ScenarioEntry> scenario = catalogue.scenarioOf(key);
        boolean counts = scenario.map(entry -> entry.days().days(size).isZero()).orElse(true);
        scenario.filter(entry -> !counts).ifPresent(entry -> {
            links.add(sum(entry, size, service -> new Figure.LineService(key, service.key())));
            links.add(sheetTotal(entry, size));
        });
        catalogue.lineItem(key).flatMap(item -> mainSheet(item, size, counts)).ifPresent(links::add);
        return links;
    }

    /**
     * Returns the links that explain a service's days in a line item at S, M or L; empty if its scenario doesn't have
     * the service.
     */
    List<Link> serviceOf(String lineItem, String service, Size size) {
        return catalogue
                .scenarioOf(lineItem)
                .map(scenario -> serviceLinks(scenario, service, size))
                .orElse(List.of());
    }

    /** Returns the link to the service in the catalogue; empty if it doesn't have the service. */
    Optional<Link> service(String key) {
        return catalogue
                .service(key)
                .map(service -> new Link.Service(
                        sectionName(service.section()), service.externalId().orElse(""), service.note(), false));
    }

    /** Returns the name of a service, or its key if the catalogue doesn't have it. */
    String serviceName(String key) {
        return catalogue.serviceName(key).orElse(key);
    }

    Days minimumPerCustomService() {
        return catalogue.policies().minimumPerCustomService();
    }

    private Explanation scenario(Figure.Scenario whole, ScenarioEntry entry) {
        List<Link> links = new ArrayList<>();
        links.add(sum(
                entry, whole.size(), service -> new Figure.ScenarioService(entry.key(), whole.size(), service.key())));
        links.add(sheetTotal(entry, whole.size()));
        links.add(version());
        return new Explanation(whole, entry.name(), entry.days().days(whole.size()), links);
    }

    private Optional<Explanation> service(Figure.ScenarioService part, ScenarioEntry entry) {
        return find(entry, part.service()).map(service -> {
            List<Link> links = new ArrayList<>(serviceLinks(entry, part.service(), part.size()));
            links.add(version());
            return new Explanation(part, service.name(), service.days(part.size()), links);
        });
    }

    private List<Link> serviceLinks(ScenarioEntry scenario, String key, Size size) {
        List<Link> links = new ArrayList<>();
        catalogue
                .provenance(scenario.key(), key, size)
                .ifPresent(provenance -> links.add(new Link.Effective(
                        provenance,
                        scenario.name(),
                        new Figure.Scenario(scenario.key(), size),
                        catalogue.service(key).map(service -> service.template().get(size)))));
        find(scenario, key)
                .ifPresent(service -> links.add(new Link.Service(
                        catalogue
                                .service(key)
                                .map(known -> sectionName(known.section()))
                                .orElse(""),
                        catalogue
                                .service(key)
                                .flatMap(known -> known.externalId())
                                .orElse(""),
                        service.note(),
                        service.collapsed())));
        return links;
    }

    private static Link sum(ScenarioEntry scenario, Size size, Function<ServiceDays, Figure> figure) {
        return new Link.Sum(
                Link.Sum.Of.SCENARIO_SERVICES,
                services(scenario)
                        .filter(service -> !service.days(size).isZero())
                        .map(service -> new Part(figure.apply(service), service.name(), service.days(size)))
                        .toList());
    }

    private static Link sheetTotal(ScenarioEntry scenario, Size size) {
        return new Link.Stated(
                scenario.totalCell(size), Optional.ofNullable(scenario.stated().get(size)), false, Optional.empty());
    }

    private static Optional<Link> mainSheet(LineItemEntry item, Size size, boolean counts) {
        return Optional.ofNullable(item.cells().get(size))
                .map(cell -> new Link.Stated(
                        cell, Optional.ofNullable(item.stated().get(size)), counts, Optional.of(item.link())));
    }

    private static Optional<ServiceDays> find(ScenarioEntry scenario, String service) {
        return services(scenario).filter(known -> known.key().equals(service)).findFirst();
    }

    private static Stream<ServiceDays> services(ScenarioEntry scenario) {
        return scenario.days().sections().stream().map(SectionDays::services).flatMap(List::stream);
    }

    private String sectionName(String key) {
        return catalogue.sections().stream()
                .filter(section -> section.key().equals(key))
                .map(section -> section.name())
                .findFirst()
                .orElse("");
    }
}
