package io.quicksizer.workers.engagement;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of engagements.
 *
 * @param idleAfter when the owner of an idle engagement is reminded
 */
@Validated
@ConfigurationProperties("quicksizer.engagement")
record EngagementSettings(@DefaultValue("14d") @DurationMin Duration idleAfter) {}
