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
 * @param drain how long a stopping node keeps serving requests after it has reported that it is not ready, so that load
 *     balancers notice; at most 15s
 */
@Validated
@ConfigurationProperties("quicksizer.shutdown")
record ShutdownSettings(
        @DefaultValue("0s") @DurationMin @DurationMax(seconds = 15)
        Duration drain) {}
