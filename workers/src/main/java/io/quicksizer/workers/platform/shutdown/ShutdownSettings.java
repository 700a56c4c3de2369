package io.quicksizer.workers.platform.shutdown;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the shutdown.
 *
 * @param drain how long a node that stops goes on serving after its readiness went off, so that a balancer notices; at
 *     most 15s
 */
@Validated
@ConfigurationProperties("quicksizer.shutdown")
record ShutdownSettings(
        @DefaultValue("0s") @DurationMin @DurationMax(seconds = 15)
        Duration drain) {}
