package io.quicksizer.workers.kpi;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Weeks in the time zone of the KPIs. */
@Component
@EnableConfigurationProperties(KpiProperties.class)
public class KpiWeeks {
    private final KpiProperties properties;
    private final Clock clock;

    KpiWeeks(KpiProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** Returns the time zone in which a week begins. */
    public ZoneId zone() {
        return properties.zone();
    }

    /** Returns the current week. */
    public IsoWeek thisWeek() {
        return IsoWeek.of(LocalDate.ofInstant(clock.instant(), zone()));
    }

    /** Returns the moment at which a day begins. */
    public Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }
}
