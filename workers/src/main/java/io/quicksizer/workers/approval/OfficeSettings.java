package io.quicksizer.workers.approval;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the office.
 *
 * @param timeZone zone of due dates
 */
@ConfigurationProperties("quicksizer")
record OfficeSettings(@DefaultValue("UTC") ZoneId timeZone) {}
