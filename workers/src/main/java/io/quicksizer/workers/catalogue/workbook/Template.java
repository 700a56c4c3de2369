package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sections and services known so far: the template's, and those that only a scenario's sheet lists. */
final class Template {

    static final String UNREADABLE_SECTION = "(unreadable section)";

    private final String sheet;
    private final Layout layout;
    private final Keys sectionKeys = new Keys();
    private final Keys serviceKeys = new Keys();
    private final Map<String, ParsedSection> sections = new LinkedHashMap<>();
    private final Map<String, ParsedService> services = new LinkedHashMap<>();
    private final Map<String, String> sectionsByIdentity = new HashMap<>();
    private final Map<String, String> servicesByIdentity = new HashMap<>();

    Template(String sheet, Layout layout) {
        this.sheet = sheet;
        this.layout = layout;
    }

    String sheet() {
        return sheet;
    }

    List<ParsedSection> sections() {
        return List.copyOf(sections.values());
    }

    List<ParsedService> services() {
        return List.copyOf(services.values());
    }

    ParsedService service(String key) {
        ParsedService service = services.get(key);
        if (service == null) {
            throw new IllegalArgumentException("No service " + key);
        }
        return service;
    }

    /** The place where the template has this service's figure; empty for a service that the template doesn't list. */
    Optional<CellAddress> cell(ParsedService service, Size size) {
        return service.source().sheet().equals(sheet)
                ? Optional.of(new CellAddress(service.source().cell().row(), layout.column(size)))
                : Optional.empty();
    }

    ParsedSection addSection(@Nullable String externalId, String name, CellSource source) {
        ParsedSection section = new ParsedSection(sectionKeys.next(externalId, name), name, externalId, source);
        sections.put(section.key(), section);
        identities(null, externalId, name).forEach(identity -> sectionsByIdentity.putIfAbsent(identity, section.key()));
        return section;
    }

    ParsedService addService(
            ParsedSection section, ServiceRow row, Map<Size, Days> days, @Nullable String note, CellSource source) {
        ParsedService service = new ParsedService(
                serviceKeys.next(row.key(), row.externalId(), row.name()),
                section.key(),
                row.name(),
                row.externalId(),
                row.defaultEffort(),
                days,
                note,
                source);
        services.put(service.key(), service);
        identities(service.key(), row.externalId(), row.name())
                .forEach(identity -> servicesByIdentity.putIfAbsent(identity, service.key()));
        servicesByIdentity.putIfAbsent(inSection(section, row), service.key());
        return service;
    }

    boolean knowsExternalId(String externalId) {
        return servicesByIdentity.containsKey("id " + Texts.folded(externalId));
    }

    boolean knowsName(String name) {
        return servicesByIdentity.containsKey("name " + Texts.folded(name));
    }

    /**
     * The service of a row of another sheet: of the same key and name, else of the same id and name, else of the same
     * id, else of the same name.
     */
    Optional<ParsedService> serviceOf(ServiceRow row) {
        return find(row, servicesByIdentity).map(services::get);
    }

    /** The service of a row without an id and a key: of the same name in the section, else of the same name. */
    Optional<ParsedService> serviceOf(ServiceRow row, ParsedSection section) {
        boolean named = row.externalId() == null && row.key() == null;
        return Optional.ofNullable(named ? servicesByIdentity.get(inSection(section, row)) : null)
                .map(services::get)
                .or(() -> serviceOf(row));
    }

    private static String inSection(ParsedSection section, ServiceRow row) {
        return "in " + section.key() + " " + Texts.folded(row.name());
    }

    Optional<ParsedSection> sectionOf(ServiceRow row) {
        return find(row, sectionsByIdentity).map(sections::get);
    }

    private static Optional<String> find(ServiceRow row, Map<String, String> byIdentity) {
        return identities(row.key(), row.externalId(), row.name()).stream()
                .filter(byIdentity::containsKey)
                .findFirst()
                .map(byIdentity::get);
    }

    private static List<String> identities(@Nullable String key, @Nullable String externalId, String name) {
        String folded = Texts.folded(name);
        List<String> identities = new ArrayList<>();
        if (key != null) {
            identities.add("key " + key + " " + folded);
        }
        if (externalId != null) {
            String id = Texts.folded(externalId);
            identities.add("both " + id + " " + folded);
            identities.add("id " + id);
        }
        identities.add("name " + folded);
        return identities;
    }
}
