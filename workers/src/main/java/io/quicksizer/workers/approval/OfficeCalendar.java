package io.quicksizer.workers.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The day that it is for the people: portal and workers count days in one time zone, wherever they run. */
@Component
@EnableConfigurationProperties(OfficeSettings.class)
public class OfficeCalendar {
    private final Clock clock;
    private final ZoneId zone;

    OfficeCalendar(Clock clock, OfficeSettings settings) {
        this.clock = clock;
        this.zone = settings.timeZone();
    }

    /** The day that it is now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The time zone in which days begin and end. */
    public ZoneId zone() {
        return zone;
    }
}
