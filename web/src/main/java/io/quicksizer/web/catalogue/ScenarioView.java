package io.quicksizer.web.catalogue;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.CatalogueSnapshot.ScenarioInfo;
import io.quicksizer.workers.catalogue.ServiceInfo;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.EffectiveDays;
import io.quicksizer.workers.sizing.SectionDays;
import io.quicksizer.workers.sizing.ServiceDays;
import io.quicksizer.workers.sizing.Size;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The composition of a scenario's days (docs/domain.md, rule 1).
 *
 * @param totals over all services, those included that are collapsed in the workbook
 */
@Schema(name = "Scenario")
record ScenarioView(int catalogue, String key, String name, List<SectionView> sections, DaysView totals) {

    /**
     * @param totals over all services of the section, listed or not
     * @param collapsed how many of the section's services are collapsed in the workbook; they count all the same
     */
    @Schema(name = "ScenarioSection")
    record SectionView(String name, List<ServiceView> services, DaysView totals, long collapsed) {}

    /**
     * @param note the scenario's own, else the template's; empty for none
     * @param collapsed whether the row is collapsed in the workbook
     */
    @Schema(name = "ScenarioService")
    record ServiceView(
            String key,
            String name,
            String crmId,
            SizeView s,
            SizeView m,
            SizeView l,
            SizeView custom,
            String note,
            boolean collapsed) {}

    /**
     * A figure and where it comes from.
     *
     * @param template the template's days; null for none
     * @param effective the days that count; null for none
     * @param overridden whether the scenario has its own say, an explicit blank included
     */
    @Schema(name = "EffectiveDays")
    record SizeView(@Nullable BigDecimal template, @Nullable BigDecimal effective, boolean overridden) {}

    static ScenarioView of(CatalogueSnapshot catalogue, ScenarioInfo scenario, boolean withCollapsed) {
        Map<String, ServiceInfo> services = catalogue.servicesByKey();
        return new ScenarioView(
                catalogue.number(),
                scenario.key(),
                scenario.name(),
                scenario.days().sections().stream()
                        .map(section -> section(section, services, withCollapsed))
                        .toList(),
                DaysView.of(scenario.days()::days));
    }

    private static SectionView section(SectionDays section, Map<String, ServiceInfo> services, boolean withCollapsed) {
        return new SectionView(
                section.name(),
                section.services().stream()
                        .filter(service -> withCollapsed || !service.collapsed())
                        .map(service -> service(service, services.get(service.key())))
                        .toList(),
                DaysView.of(section::days),
                section.services().stream().filter(ServiceDays::collapsed).count());
    }

    private static ServiceView service(ServiceDays service, @Nullable ServiceInfo info) {
        return new ServiceView(
                service.key(),
                service.name(),
                info == null ? "" : info.crmId(),
                size(service, Size.S),
                size(service, Size.M),
                size(service, Size.L),
                size(service, Size.CUSTOM),
                service.note(),
                service.collapsed());
    }

    private static SizeView size(ServiceDays service, Size size) {
        EffectiveDays days = service.sizes().get(size);
        return days == null
                ? new SizeView(null, null, false)
                : new SizeView(
                        days.template().map(Days::toBigDecimal).orElse(null),
                        days.effective().map(Days::toBigDecimal).orElse(null),
                        days.overridden());
    }
}
