package io.quicksizer.workers.kpi;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The definition of weeks.
 *
 * @param zone the zone in which a week begins, such as {@code Europe/Berlin}
 */
@ConfigurationProperties("quicksizer.kpi")
record KpiProperties(@DefaultValue("UTC") ZoneId zone) {}
