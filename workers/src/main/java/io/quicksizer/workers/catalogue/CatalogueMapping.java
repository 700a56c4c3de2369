package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.CatalogueContents;
import io.quicksizer.db.catalogue.CatalogueScenario;
import io.quicksizer.db.catalogue.CatalogueScenarioService;
import io.quicksizer.db.catalogue.CatalogueService;
import io.quicksizer.db.catalogue.LineItem;
import io.quicksizer.workers.catalogue.workbook.CellAddress;
import io.quicksizer.workers.catalogue.workbook.CellSource;
import io.quicksizer.workers.catalogue.workbook.ParsedLayout;
import io.quicksizer.workers.catalogue.workbook.ParsedLineItem;
import io.quicksizer.workers.sizing.CatalogueDays;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioDays;
import io.quicksizer.workers.sizing.ScenarioService;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mapping of the rows of a version to the model that sizing and pages use. */
final class CatalogueMapping {

    private static final List<Size> PICKED = List.of(Size.S, Size.M, Size.L);

    private final CatalogueContents contents;
    private final ParsedLayout layout;
    private final Map<String, List<CatalogueScenarioService>> rows = new HashMap<>();
    private final Map<String, ScenarioEntry> scenarios = new LinkedHashMap<>();

    CatalogueMapping(CatalogueContents contents) {
        this.contents = contents;
        this.layout =
                LayoutNotes.read(contents.version().source().layoutNotes()).layout();
        contents.scenarioServices()
                .forEach(row -> rows.computeIfAbsent(row.scenario().key(), key -> new ArrayList<>())
                        .add(row));
        contents.scenarios().forEach(scenario -> scenarios.put(scenario.key(), scenario(scenario)));
    }

    PublishedCatalogue catalogue() {
        return new PublishedCatalogue(
                VersionEntry.of(contents.version()),
                sections(),
                contents.scopeTypes().stream()
                        .map(type -> new ScopeTypeInfo(type.key(), type.name()))
                        .toList(),
                List.copyOf(scenarios.values()),
                contents.lineItems().stream().map(this::lineItem).toList(),
                Policies.of(contents.policyValues()),
                layout);
    }

    private List<SectionEntry> sections() {
        Map<String, List<ServiceEntry>> services = new HashMap<>();
        contents.services()
                .forEach(service -> services.computeIfAbsent(service.section().key(), key -> new ArrayList<>())
                        .add(service(service)));
        return contents.sections().stream()
                .map(section -> new SectionEntry(
                        section.key(), section.name(), services.getOrDefault(section.key(), List.of())))
                .toList();
    }

    private static ServiceEntry service(CatalogueService service) {
        return new ServiceEntry(
                service.key(),
                service.name(),
                service.section().key(),
                Optional.ofNullable(service.template().crmId()),
                Optional.ofNullable(service.template().defaultEffort()),
                StoredDays.read(service.template().days()),
                Optional.ofNullable(service.template().note()).orElse(""),
                service.sourceRow());
    }

    private ScenarioEntry scenario(CatalogueScenario scenario) {
        List<ScenarioService> services = new ArrayList<>();
        Map<String, Integer> sourceRows = new HashMap<>();
        rows.getOrDefault(scenario.key(), List.of()).forEach(row -> {
            services.add(scenarioService(row));
            row.sourceRow().ifPresent(sourceRow -> sourceRows.put(row.service().key(), sourceRow));
        });
        return new ScenarioEntry(
                scenario.key(),
                scenario.name(),
                scenario.sheet(),
                StoredDays.read(scenario.layout()),
                ScenarioDays.of(services),
                StoredDays.read(scenario.statedTotals()),
                sourceRows);
    }

    private static ScenarioService scenarioService(CatalogueScenarioService row) {
        CatalogueService service = row.service();
        String templateNote = Optional.ofNullable(service.template().note()).orElse("");
        String ownNote = Optional.ofNullable(row.overrides().note().note()).orElse("");
        return new ScenarioService(
                service.key(),
                service.name(),
                service.section().name(),
                StoredDays.read(service.template().days()),
                StoredDays.read(row.overrides()),
                row.collapsed(),
                row.overrides().note().overrides() ? ownNote : templateNote);
    }

    private LineItemEntry lineItem(LineItem item) {
        Map<Size, Days> stated = StoredDays.read(item.days());
        Optional<String> scenario = item.scenario().map(CatalogueScenario::key);
        return new LineItemEntry(
                item.key(),
                Optional.ofNullable(item.figures().numberLabel()),
                item.name(),
                item.scopeType().key(),
                scenario.map(scenarios::get)
                        .map(backing -> backed(backing.days()))
                        .orElseGet(() -> totalsOnly(stated)),
                stated,
                scenario,
                item.link(),
                cells(item),
                item.sourceRow(),
                Optional.ofNullable(item.figures().sourceCells()),
                item.rowVersion());
    }

    /** Returns the sum of the services, which are what is delivered, regardless of the days on the main sheet. */
    private static CatalogueDays backed(ScenarioDays sum) {
        return CatalogueDays.of(sum.days(Size.S), sum.days(Size.M), sum.days(Size.L));
    }

    private static CatalogueDays totalsOnly(Map<Size, Days> stated) {
        Map<Size, Days> figures = new EnumMap<>(Size.class);
        PICKED.forEach(size -> Optional.ofNullable(stated.get(size)).ifPresent(days -> figures.put(size, days)));
        return new CatalogueDays(figures, true);
    }

    private Map<Size, CellSource> cells(LineItem item) {
        Map<Size, CellSource> cells = new EnumMap<>(Size.class);
        item.sourceRow()
                .ifPresent(row -> Size.WITH_FIGURES.forEach(size -> cells.put(
                        size, new CellSource(layout.mainSheet(), new CellAddress(row, ParsedLineItem.column(size))))));
        return cells;
    }
}
