package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.CatalogueContent;
import io.quicksizer.db.catalogue.CataloguePlace;
import io.quicksizer.db.catalogue.CatalogueScenario;
import io.quicksizer.db.catalogue.CatalogueScenarioService;
import io.quicksizer.db.catalogue.CatalogueSection;
import io.quicksizer.db.catalogue.CatalogueService;
import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.FindingSeverity;
import io.quicksizer.db.catalogue.FindingSpot;
import io.quicksizer.db.catalogue.ImportFinding;
import io.quicksizer.db.catalogue.LineItem;
import io.quicksizer.db.catalogue.PolicyValue;
import io.quicksizer.db.catalogue.ScenarioLink;
import io.quicksizer.db.catalogue.ScenarioRow;
import io.quicksizer.db.catalogue.ScopeType;
import io.quicksizer.db.catalogue.ServiceTemplate;
import io.quicksizer.workers.catalogue.workbook.Finding;
import io.quicksizer.workers.catalogue.workbook.Keys;
import io.quicksizer.workers.catalogue.workbook.ParsedCatalogue;
import io.quicksizer.workers.catalogue.workbook.ParsedLineItem;
import io.quicksizer.workers.catalogue.workbook.ParsedScenario;
import io.quicksizer.workers.catalogue.workbook.ParsedScenarioService;
import io.quicksizer.workers.catalogue.workbook.ParsedService;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writer of the content of an import to its draft, in the order required by foreign keys. */
final class DraftWriter {

    private final EntityManager entities;
    private final CatalogueVersion draft;
    private final ParsedCatalogue parsed;
    private final KeptPolicies policies;
    private final Map<String, CatalogueSection> sections = new HashMap<>();
    private final Map<String, CatalogueService> services = new HashMap<>();
    private final Map<String, CatalogueScenario> scenarios = new HashMap<>();
    private final Map<String, ScopeType> scopeTypes = new HashMap<>();

    DraftWriter(EntityManager entities, CatalogueVersion draft, ParsedCatalogue parsed, KeptPolicies policies) {
        this.entities = entities;
        this.draft = draft;
        this.parsed = parsed;
        this.policies = policies;
    }

    void write() {
        each(
                parsed.sections(),
                (section, position) -> sections.put(
                        section.key(),
                        saved(new CatalogueSection(
                                draft,
                                new CataloguePlace(
                                        section.key(),
                                        section.name(),
                                        position,
                                        section.source().cell().row())))));
        each(parsed.services(), (service, position) -> services.put(service.key(), saved(service(service, position))));
        each(parsed.scenarios(), this::write);
        Keys scopeTypeKeys = new Keys();
        each(
                parsed.scopeTypes(),
                (name, position) -> scopeTypes.put(
                        name, saved(new ScopeType(draft, scopeTypeKeys.next(null, name), name, position))));
        each(parsed.lineItems(), this::write);
        writePolicies();
        each(parsed.findings(), (finding, position) -> saved(finding(finding, position)));
    }

    private CatalogueService service(ParsedService service, int position) {
        boolean inTemplate = service.source().sheet().equals(parsed.layout().templateSheet());
        return new CatalogueService(
                draft,
                known(sections, service.section()),
                new CataloguePlace(
                        service.key(),
                        service.name(),
                        position,
                        inTemplate ? service.source().cell().row() : null),
                new ServiceTemplate(
                        service.externalId(),
                        service.defaultEffort(),
                        StoredDays.of(service.template()),
                        service.note()));
    }

    private void write(ParsedScenario scenario, int position) {
        CatalogueScenario stored = saved(new CatalogueScenario(
                draft,
                new CataloguePlace(scenario.key(), scenario.title(), position, null),
                scenario.sheet(),
                StoredDays.layout(scenario.layout()),
                StoredDays.of(scenario.statedTotals())));
        scenarios.put(scenario.key(), stored);
        each(scenario.services(), (row, place) -> saved(scenarioService(stored, row, place)));
    }

    private CatalogueScenarioService scenarioService(
            CatalogueScenario scenario, ParsedScenarioService row, int position) {
        return new CatalogueScenarioService(
                draft,
                scenario,
                known(services, row.service()),
                new ScenarioRow(position, row.collapsed(), row.row()),
                StoredDays.overrides(row));
    }

    private void write(ParsedLineItem item, int position) {
        LineItem stored = new LineItem(
                draft,
                new CataloguePlace(
                        item.key(), item.name(), position, item.source().cell().row()),
                StoredDays.figures(item),
                known(scopeTypes, item.scopeType()));
        if (item.scenario() != null) {
            stored.linkTo(
                    known(scenarios, item.scenario()),
                    ScenarioLink.valueOf(item.linkFrom().name()));
        }
        saved(stored);
    }

    private void writePolicies() {
        parsed.policies().forEach(policy -> saved(policies.in(draft, policy)));
        each(
                parsed.spread(),
                (share, year) -> saved(new PolicyValue(
                        draft,
                        PublishedCatalogue.SPREAD_POLICY + (year + 1),
                        BigDecimal.valueOf(share, 2),
                        "percent",
                        parsed.layout().mainSheet())));
    }

    private ImportFinding finding(Finding finding, int position) {
        return new ImportFinding(
                draft,
                FindingSeverity.valueOf(finding.severity().name()),
                finding.code().name(),
                finding.message(),
                StoredFindingText.write(finding.text()),
                new FindingSpot(finding.sheet(), finding.cell(), finding.value(), finding.understood(), position));
    }

    private <T extends CatalogueContent> T saved(T row) {
        entities.persist(row);
        return row;
    }

    private static <T> T known(Map<String, T> rows, String key) {
        T row = rows.get(key);
        if (row == null) {
            throw new IllegalStateException("The import refers to " + key + ", which it does not contain");
        }
        return row;
    }

    private interface Placed<T> {
        void write(T row, int position);
    }

    private static <T> void each(List<T> rows, Placed<T> action) {
        for (int position = 0; position < rows.size(); position++) {
            action.write(rows.get(position), position);
        }
    }
}
