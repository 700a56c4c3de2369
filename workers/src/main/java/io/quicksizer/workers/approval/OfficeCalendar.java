package io.quicksizer.workers.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Calendar in the configured time zone, so that portal and workers agree on the current day wherever they run. */
@Component
@EnableConfigurationProperties(OfficeSettings.class)
public class OfficeCalendar {
    private final Clock clock;
    private final ZoneId zone;

    OfficeCalendar(Clock clock, OfficeSettings settings) {
        this.clock = clock;
        this.zone = settings.timeZone();
    }

    /** Returns the current day. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Returns the time zone in which days begin and end. */
    public ZoneId zone() {
        return zone;
    }
}
