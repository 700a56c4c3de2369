package io.quicksizer.workers.catalogue.content;

import io.quicksizer.db.catalogue.CatalogueContents;
import io.quicksizer.db.catalogue.CatalogueScenario;
import io.quicksizer.db.catalogue.CatalogueService;
import io.quicksizer.db.catalogue.DaysBySize;
import io.quicksizer.db.catalogue.DaysOverride;
import io.quicksizer.db.catalogue.LineItem;
import io.quicksizer.db.catalogue.PolicyValue;
import io.quicksizer.db.catalogue.ScenarioOverrides;
import io.quicksizer.workers.catalogue.content.CatalogueSnapshot.ScenarioInfo;
import io.quicksizer.workers.sizing.CatalogueDays;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioDays;
import io.quicksizer.workers.sizing.ScenarioFigure;
import io.quicksizer.workers.sizing.ScenarioService;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.SizingPolicies;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a snapshot of a version's rows. */
final class SnapshotOf {
    private SnapshotOf() {}

    static CatalogueSnapshot contents(CatalogueContents contents) {
        Map<String, ScenarioInfo> scenarios = scenarios(contents);
        return new CatalogueSnapshot(
                contents.version().id(),
                contents.version().number(),
                contents.version().source().name(),
                contents.version().publishedAt(),
                contents.scopeTypes().stream()
                        .map(type -> new ScopeTypeInfo(type.key(), type.name()))
                        .toList(),
                contents.lineItems().stream()
                        .map(item -> lineItem(item, scenarios))
                        .toList(),
                contents.services().stream().map(SnapshotOf::service).toList(),
                scenarios,
                links(contents.lineItems()),
                policies(contents.policyValues()));
    }

    /** A scenario's services are the figure; the main sheet's figure counts where no scenario stands behind it. */
    private static CatalogueLineItem lineItem(LineItem item, Map<String, ScenarioInfo> scenarios) {
        Map<Size, Days> figures = days(item.days());
        figures.remove(Size.CUSTOM);
        item.scenario().map(scenario -> scenarios.get(scenario.key())).ifPresent(scenario -> {
            for (Size size : List.of(Size.S, Size.M, Size.L)) {
                Days sum = scenario.days().days(size);
                if (!sum.isZero()) {
                    figures.put(size, sum);
                }
            }
        });
        CatalogueDays days = new CatalogueDays(figures, item.scenario().isEmpty());
        return new CatalogueLineItem(item.key(), item.name(), item.scopeType().key(), days);
    }

    private static ServiceInfo service(CatalogueService service) {
        return new ServiceInfo(
                service.key(),
                service.name(),
                service.section().name(),
                Objects.requireNonNullElse(service.template().crmId(), ""),
                Objects.requireNonNullElse(service.template().note(), ""));
    }

    private static Map<String, ScenarioInfo> scenarios(CatalogueContents contents) {
        Map<String, List<ScenarioService>> services = contents.scenarioServices().stream()
                .collect(Collectors.groupingBy(
                        row -> row.scenario().key(),
                        Collectors.mapping(SnapshotOf::scenarioService, Collectors.toList())));
        Map<String, ScenarioInfo> scenarios = new LinkedHashMap<>();
        for (CatalogueScenario scenario : contents.scenarios()) {
            ScenarioDays days = ScenarioDays.of(services.getOrDefault(scenario.key(), List.of()));
            scenarios.put(scenario.key(), new ScenarioInfo(scenario.key(), scenario.name(), days));
        }
        return scenarios;
    }

    private static ScenarioService scenarioService(io.quicksizer.db.catalogue.ScenarioService row) {
        CatalogueService service = row.service();
        String note = row.overrides().note().overrides()
                ? row.overrides().note().note()
                : service.template().note();
        return new ScenarioService(
                service.key(),
                service.name(),
                service.section().name(),
                days(service.template().days()),
                figures(row.overrides()),
                row.collapsed(),
                Objects.requireNonNullElse(note, ""));
    }

    private static Map<Size, ScenarioFigure> figures(ScenarioOverrides overrides) {
        Map<Size, ScenarioFigure> figures = new EnumMap<>(Size.class);
        figures.put(Size.S, figure(overrides.s()));
        figures.put(Size.M, figure(overrides.m()));
        figures.put(Size.L, figure(overrides.l()));
        figures.put(Size.CUSTOM, figure(overrides.custom()));
        return figures;
    }

    private static ScenarioFigure figure(DaysOverride override) {
        if (!override.overrides()) {
            return ScenarioFigure.FROM_TEMPLATE;
        }
        return override.days() == null ? ScenarioFigure.BLANK : ScenarioFigure.override(Days.of(override.days()));
    }

    private static Map<Size, Days> days(DaysBySize days) {
        Map<Size, Days> figures = new EnumMap<>(Size.class);
        put(figures, Size.S, days.s());
        put(figures, Size.M, days.m());
        put(figures, Size.L, days.l());
        put(figures, Size.CUSTOM, days.custom());
        return figures;
    }

    private static void put(Map<Size, Days> figures, Size size, @Nullable BigDecimal days) {
        if (days != null) {
            figures.put(size, Days.of(days));
        }
    }

    private static Map<String, String> links(List<LineItem> items) {
        Map<String, String> links = new HashMap<>();
        items.forEach(item -> item.scenario().ifPresent(scenario -> links.put(item.key(), scenario.key())));
        return links;
    }

    private static SizingPolicies policies(List<PolicyValue> values) {
        Map<String, Days> days =
                values.stream().collect(Collectors.toMap(PolicyValue::key, value -> Days.of(value.value())));
        return new SizingPolicies(
                days.getOrDefault(
                        PolicyValue.CUSTOM_SERVICE_MINIMUM_DAYS, SizingPolicies.INITIAL.minimumPerCustomService()),
                days.getOrDefault(PolicyValue.YEAR_MINIMUM_DAYS, SizingPolicies.INITIAL.minimumPerYear()));
    }
}
