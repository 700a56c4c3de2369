package io.quicksizer.workers.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The definition of stuck.
 *
 * @param stuckAfter how long something may be in transit before operators see it as stuck
 * @param compared how many instances are compared with the engine's search at most, 1..10000
 */
@ConfigurationProperties("quicksizer.operations")
record OperationsProperties(
        @DefaultValue("2m") Duration stuckAfter,
        @DefaultValue("10000") int compared) {}
