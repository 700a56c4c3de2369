package io.quicksizer.workers.revision;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the times that documents print.
 *
 * @param timeZone zone in which documents print times; revisions that were submitted before keep theirs
 */
@ConfigurationProperties("quicksizer.documents")
record PrintedTimes(@DefaultValue("UTC") ZoneId timeZone) {}
