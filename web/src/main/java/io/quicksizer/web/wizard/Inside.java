package io.quicksizer.web.wizard;

import io.quicksizer.workers.catalogue.CatalogueSnapshot.ScenarioInfo;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.EffectiveDays;
import io.quicksizer.workers.sizing.ScenarioDays;
import io.quicksizer.workers.sizing.SectionDays;
import io.quicksizer.workers.sizing.ServiceDays;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scenario down to its services.
 *
 * @param totals at S, M and L
 * @param steps days that M adds to S, and L to M
 */
@ReadByTemplates
public record Inside(String scenario, List<Section> sections, List<BigDecimal> totals, List<BigDecimal> steps) {
    private static final List<Size> SIZES = List.of(Size.S, Size.M, Size.L);

    /** A group of services with its sums at S, M and L. */
    public record Section(String name, List<Service> services, List<BigDecimal> totals) {}

    /**
     * A service at S, M and L.
     *
     * @param note may be empty
     * @param collapsed whether the workbook shows its row folded away; it counts all the same
     */
    public record Service(String name, String note, boolean collapsed, List<Figure> figures) {}

    /**
     * The days of a service at one size.
     *
     * @param days that count; null for none
     * @param overridden whether the scenario has its own say instead of the template
     * @param template the template's days; null for none
     */
    public record Figure(
            @Nullable BigDecimal days,
            boolean overridden,
            @Nullable BigDecimal template) {}

    static Inside of(ScenarioInfo scenario) {
        ScenarioDays days = scenario.days();
        List<BigDecimal> totals =
                SIZES.stream().map(size -> days.days(size).toBigDecimal()).toList();
        return new Inside(
                scenario.name(),
                days.sections().stream().map(Inside::section).toList(),
                totals,
                List.of(totals.get(1).subtract(totals.get(0)), totals.get(2).subtract(totals.get(1))));
    }

    private static Section section(SectionDays section) {
        return new Section(
                section.name(),
                section.services().stream().map(Inside::service).toList(),
                SIZES.stream().map(size -> section.days(size).toBigDecimal()).toList());
    }

    private static Service service(ServiceDays service) {
        return new Service(
                service.name(),
                service.note(),
                service.collapsed(),
                SIZES.stream().map(size -> figure(service.sizes().get(size))).toList());
    }

    private static Figure figure(@Nullable EffectiveDays days) {
        return days == null
                ? new Figure(null, false, null)
                : new Figure(figure(days.effective()), days.overridden(), figure(days.template()));
    }

    private static @Nullable BigDecimal figure(Optional<Days> days) {
        return days.map(Days::toBigDecimal).orElse(null);
    }
}
