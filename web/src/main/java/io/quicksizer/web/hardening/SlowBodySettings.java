package io.quicksizer.web.hardening;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Time limits for receiving requests.
 *
 * @param grace time limit for the headers of a request; its body may take this time and that of its size at the minimum
 *     rate
 * @param bytesPerSecond minimum rate at which a larger body has to arrive
 */
@Validated
@ConfigurationProperties("quicksizer.slow-body")
record SlowBodySettings(
        @DefaultValue("20s") @DurationMin Duration grace,
        @DefaultValue("4096") @Positive long bytesPerSecond) {}
