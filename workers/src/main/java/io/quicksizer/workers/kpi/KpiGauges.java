package io.quicksizer.workers.kpi;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The headline figures as metrics, {@code quicksizer.kpi} with the tags {@code figure} and {@code week} (last,
 * current). They are computed when {@link #count} is called; NaN before that and if there is nothing to count.
 */
@Component
public class KpiGauges {
    private static final String NAME = "quicksizer.kpi";

    private final WeeklyReports reports;
    private volatile Map<KpiFigure, BigDecimal> last = Map.of();
    private volatile Map<KpiFigure, BigDecimal> current = Map.of();

    KpiGauges(WeeklyReports reports) {
        this.reports = reports;
    }

    /** Registers the gauges. */
    public void expose(MeterRegistry registry) {
        for (KpiFigure figure : KpiFigure.values()) {
            gauge(registry, figure, "last");
            gauge(registry, figure, "current");
        }
    }

    /** Computes the figures of both weeks. */
    public void count() {
        IsoWeek lastWeek = reports.lastWeek();
        last = reports.headline(lastWeek);
        current = reports.headline(lastWeek.plus(1));
    }

    private void gauge(MeterRegistry registry, KpiFigure figure, String week) {
        Gauge.builder(NAME, this, gauges -> gauges.value(figure, week))
                .description("Headline figure of an ISO week, as docs/kpis.md defines it")
                .tag("figure", figure.key())
                .tag("week", week)
                .register(registry);
    }

    private double value(KpiFigure figure, String week) {
        BigDecimal value = (week.equals("last") ? last : current).get(figure);
        return value == null ? Double.NaN : value.doubleValue();
    }
}
