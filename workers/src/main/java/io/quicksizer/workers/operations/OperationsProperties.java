package io.quicksizer.workers.operations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The definition of stuck.
 *
 * @param stuckAfter how long something may be in transit before operators see it as stuck
 * @param compared instances that are compared with the engine at most, 1 to 10000
 */
@Validated
@ConfigurationProperties("quicksizer.operations")
record OperationsProperties(
        @DefaultValue("2m") Duration stuckAfter,
        @DefaultValue("10000") @Min(1) @Max(10_000) int compared) {}
