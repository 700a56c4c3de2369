package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.CatalogueContents;
import io.quicksizer.db.catalogue.CatalogueScenario;
import io.quicksizer.workers.catalogue.workbook.CellSource;
import io.quicksizer.workers.catalogue.workbook.Finding;
import io.quicksizer.workers.catalogue.workbook.FindingCode;
import io.quicksizer.workers.catalogue.workbook.FindingPhrase;
import io.quicksizer.workers.catalogue.workbook.FindingText;
import io.quicksizer.workers.catalogue.workbook.ParsedCatalogue;
import io.quicksizer.workers.catalogue.workbook.ParsedLineItem;
import io.quicksizer.workers.catalogue.workbook.ParsedScenario;
import io.quicksizer.workers.catalogue.workbook.ParsedScenarioService;
import io.quicksizer.workers.catalogue.workbook.ParsedSection;
import io.quicksizer.workers.catalogue.workbook.ParsedService;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assignment of the keys of the previous version to the entries of an import. */
final class SurvivingKeys {

    private final KeyMatching sections;
    private final KeyMatching services;
    private final KeyMatching scenarios;
    private final KeyMatching lineItems;
    private final ParsedCatalogue catalogue;

    SurvivingKeys(ParsedCatalogue parsed, Optional<CatalogueContents> before) {
        this.sections = new KeyMatching(
                before.map(SurvivingKeys::knownSections).orElse(List.of()),
                parsed.sections().stream()
                        .map(section -> new KnownEntry(section.key(), section.externalId(), section.name(), null))
                        .toList());
        this.services = new KeyMatching(
                before.map(SurvivingKeys::knownServices).orElse(List.of()),
                parsed.services().stream()
                        .map(service -> new KnownEntry(
                                service.key(),
                                service.externalId(),
                                service.name(),
                                null,
                                sections.keyOf(service.section()) + detail(service.template())))
                        .toList());
        this.scenarios = new KeyMatching(
                before.map(SurvivingKeys::knownScenarios).orElse(List.of()),
                parsed.scenarios().stream()
                        .map(scenario -> new KnownEntry(scenario.key(), null, scenario.title(), null))
                        .toList());
        this.lineItems = new KeyMatching(
                before.map(SurvivingKeys::knownLineItems).orElse(List.of()),
                parsed.lineItems().stream()
                        .map(item ->
                                new KnownEntry(item.key(), null, item.name(), scenario(item), detail(item.stated())))
                        .toList());
        this.catalogue = rekeyed(parsed);
    }

    /** Returns the import with the keys that it is stored with. */
    ParsedCatalogue catalogue() {
        return catalogue;
    }

    /** Returns the keys of line items, scenarios and services that the previous version doesn't have. */
    Set<String> added() {
        return all(lineItems.added(), scenarios.added(), services.added());
    }

    /** Returns the keys of line items, scenarios and services that only the previous version has. */
    Set<String> gone() {
        return all(lineItems.gone(), scenarios.gone(), services.gone());
    }

    private @Nullable String scenario(ParsedLineItem item) {
        return item.scenario() == null ? null : scenarios.keyOf(item.scenario());
    }

    private ParsedCatalogue rekeyed(ParsedCatalogue parsed) {
        return new ParsedCatalogue(
                parsed.layout(),
                parsed.sections().stream().map(this::rekeyed).toList(),
                parsed.services().stream().map(this::rekeyed).toList(),
                parsed.scenarios().stream().map(this::rekeyed).toList(),
                parsed.scopeTypes(),
                parsed.lineItems().stream().map(this::rekeyed).toList(),
                parsed.policies(),
                parsed.spread(),
                parsed.sheets(),
                findings(parsed));
    }

    private List<Finding> findings(ParsedCatalogue parsed) {
        List<Finding> findings = new ArrayList<>(parsed.findings());
        parsed.lineItems().stream()
                .filter(item -> lineItems.byOrder().contains(item.key()))
                .forEach(item ->
                        findings.add(byOrder(FindingPhrase.LINE_ITEM_KEYS_BY_ORDER, item.name(), item.source())));
        parsed.services().stream()
                .filter(service -> services.byOrder().contains(service.key()))
                .forEach(service ->
                        findings.add(byOrder(FindingPhrase.SERVICE_KEYS_BY_ORDER, service.name(), service.source())));
        return findings;
    }

    private static Finding byOrder(FindingPhrase phrase, String name, CellSource source) {
        return new Finding(
                FindingCode.KEYS_BY_ORDER, source.sheet(), source.cell().toString(), FindingText.of(phrase, name));
    }

    /** Returns the days as one string, in the order of the sizes. */
    private static String detail(Map<Size, Days> days) {
        return Size.WITH_FIGURES.stream()
                .map(size -> Optional.ofNullable(days.get(size)).map(Days::text).orElse("-"))
                .collect(Collectors.joining(" ", "\0", ""));
    }

    private ParsedSection rekeyed(ParsedSection section) {
        return new ParsedSection(sections.keyOf(section.key()), section.name(), section.externalId(), section.source());
    }

    private ParsedService rekeyed(ParsedService service) {
        return new ParsedService(
                services.keyOf(service.key()),
                sections.keyOf(service.section()),
                service.name(),
                service.externalId(),
                service.defaultEffort(),
                service.template(),
                service.note(),
                service.source());
    }

    private ParsedScenario rekeyed(ParsedScenario scenario) {
        List<ParsedScenarioService> rows = new ArrayList<>();
        scenario.services()
                .forEach(row -> rows.add(new ParsedScenarioService(
                        services.keyOf(row.service()), row.figures(), row.note(), row.collapsed(), row.row())));
        return new ParsedScenario(
                scenarios.keyOf(scenario.key()),
                scenario.sheet(),
                scenario.title(),
                scenario.layout(),
                rows,
                scenario.statedTotals(),
                scenario.source());
    }

    private ParsedLineItem rekeyed(ParsedLineItem item) {
        return new ParsedLineItem(
                lineItems.keyOf(item.key()),
                item.number(),
                item.name(),
                item.scopeType(),
                item.scopeTypeFrom(),
                item.stated(),
                scenario(item),
                item.linkFrom(),
                item.source());
    }

    private static List<KnownEntry> knownSections(CatalogueContents before) {
        return before.sections().stream()
                .map(section -> new KnownEntry(section.key(), null, section.name(), null))
                .toList();
    }

    private static List<KnownEntry> knownServices(CatalogueContents before) {
        return before.services().stream()
                .map(service -> new KnownEntry(
                        service.key(),
                        service.template().crmId(),
                        service.name(),
                        null,
                        service.section().key()
                                + detail(StoredDays.read(service.template().days()))))
                .toList();
    }

    private static List<KnownEntry> knownScenarios(CatalogueContents before) {
        return before.scenarios().stream()
                .map(scenario -> new KnownEntry(scenario.key(), null, scenario.name(), null))
                .toList();
    }

    private static List<KnownEntry> knownLineItems(CatalogueContents before) {
        return before.lineItems().stream()
                .map(item -> new KnownEntry(
                        item.key(),
                        null,
                        item.name(),
                        item.scenario().map(CatalogueScenario::key).orElse(null),
                        detail(StoredDays.read(item.days()))))
                .toList();
    }

    @SafeVarargs
    private static Set<String> all(Set<String>... keys) {
        return new TreeSet<>(Stream.of(keys).flatMap(Set::stream).toList());
    }
}
