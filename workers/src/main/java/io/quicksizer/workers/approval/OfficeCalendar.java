package io.quicksizer.workers.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which day it is for the people: portal and workers count days in one time zone, wherever they run. The setting
 * {@code quicksizer.time-zone} names it; UTC if it says nothing.
 */
@Component
public class OfficeCalendar {
    private final Clock clock;
    private final ZoneId zone;

    OfficeCalendar(Clock clock, @Value("${quicksizer.time-zone:UTC}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
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
