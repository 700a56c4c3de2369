package io.quicksizer.web.catalogue;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.CatalogueSnapshot.ScenarioInfo;
import io.quicksizer.workers.catalogue.ServiceInfo;
import io.quicksizer.workers.document.DocumentSettings;
import io.quicksizer.workers.document.ScenarioCsv;
import io.quicksizer.workers.document.ScenarioDrillDown;
import io.quicksizer.workers.document.ScenarioDrillDown.Line;
import io.quicksizer.workers.document.ScenarioDrillDown.SizeDays;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.EffectiveDays;
import io.quicksizer.workers.sizing.SectionDays;
import io.quicksizer.workers.sizing.ServiceDays;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A scenario as a CSV file. */
final class ScenarioFile {
    private final String name;
    private final byte[] bytes;

    private ScenarioFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    static ScenarioFile of(CatalogueSnapshot catalogue, ScenarioInfo scenario, Collapsed collapsed, Locale language) {
        Map<String, ServiceInfo> services = catalogue.servicesByKey();
        List<Line> lines = scenario.days().sections().stream()
                .flatMap(section ->
                        section.services().stream().map(service -> line(section, service, services.get(service.key()))))
                .toList();
        ScenarioDrillDown drillDown = new ScenarioDrillDown(
                scenario.name(), new FrozenSizing.Catalogue(catalogue.number(), catalogue.source()), lines);
        ScenarioCsv.Rows rows =
                collapsed == Collapsed.INCLUDE ? ScenarioCsv.Rows.ALL : ScenarioCsv.Rows.WITHOUT_COLLAPSED;
        return new ScenarioFile(
                scenario.key() + "-v" + catalogue.number() + ".csv",
                new ScenarioCsv(DocumentSettings.standard().in(language)).render(drillDown, rows));
    }

    private static Line line(SectionDays section, ServiceDays service, @Nullable ServiceInfo info) {
        return new Line(
                section.name(),
                service.name(),
                info == null ? "" : info.crmId(),
                sizes(service, EffectiveDays::template),
                sizes(service, EffectiveDays::effective),
                service.sizes().values().stream().anyMatch(EffectiveDays::overridden),
                service.collapsed(),
                service.note());
    }

    private static SizeDays sizes(ServiceDays service, Function<EffectiveDays, Optional<Days>> part) {
        return new SizeDays(
                days(service, Size.S, part),
                days(service, Size.M, part),
                days(service, Size.L, part),
                days(service, Size.CUSTOM, part));
    }

    private static @Nullable BigDecimal days(
            ServiceDays service, Size size, Function<EffectiveDays, Optional<Days>> part) {
        return Optional.ofNullable(service.sizes().get(size))
                .flatMap(part)
                .map(Days::toBigDecimal)
                .orElse(null);
    }
}
