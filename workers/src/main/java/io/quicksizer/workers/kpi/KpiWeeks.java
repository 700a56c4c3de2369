package io.quicksizer.workers.kpi;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The week that runs now, in the zone of the KPIs. */
@Component
@EnableConfigurationProperties(KpiProperties.class)
public class KpiWeeks {
    private final KpiProperties properties;
    private final Clock clock;

    KpiWeeks(KpiProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** The zone in which a week begins. */
    public ZoneId zone() {
        return properties.zone();
    }

    /** The week that runs now. */
    public IsoWeek thisWeek() {
        return IsoWeek.of(LocalDate.ofInstant(clock.instant(), zone()));
    }

    /** The moment at which a day begins. */
    public Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }
}
