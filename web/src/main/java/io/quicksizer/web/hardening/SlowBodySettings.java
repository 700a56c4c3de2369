package io.quicksizer.web.hardening;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Time that senders have.
 *
 * @param grace how long headers may take to arrive, and a body, however small
 * @param bytesPerSecond rate at which a larger body has to arrive at least
 */
@Validated
@ConfigurationProperties("quicksizer.slow-body")
record SlowBodySettings(
        @DefaultValue("20s") @DurationMin Duration grace,
        @DefaultValue("4096") @Positive long bytesPerSecond) {}
