package io.quicksizer.workers.operations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of operations.
 *
 * @param stuckAfter the time in transit after which an engagement or a message is shown as stuck
 * @param compared maximum number of instances that are compared with the engine, 1 to 10000
 */
@Validated
@ConfigurationProperties("quicksizer.operations")
record OperationsProperties(
        @DefaultValue("2m") Duration stuckAfter,
        @DefaultValue("10000") @Min(1) @Max(10_000) int compared) {}
