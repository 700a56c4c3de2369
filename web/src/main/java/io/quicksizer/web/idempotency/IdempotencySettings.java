package io.quicksizer.web.idempotency;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of idempotent calls.
 *
 * @param keep how long an idempotency key is remembered
 */
@Validated
@ConfigurationProperties("quicksizer.idempotency")
record IdempotencySettings(@DefaultValue("24h") @DurationMin Duration keep) {}
