package io.quicksizer.workers.kpi;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the KPIs.
 *
 * @param zone zone in which a week of the KPIs begins
 */
@ConfigurationProperties("quicksizer.kpi")
record KpiProperties(@DefaultValue("UTC") ZoneId zone) {}
