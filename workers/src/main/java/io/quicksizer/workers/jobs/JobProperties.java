package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.JobSettings;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the job subscriptions.
 *
 * @param name name of the workers in the engine
 * @param maxActive maximum number of activated jobs of a type
 * @param timeout time after which the engine assigns a job to another worker; must be longer than the longest job
 * @param pollInterval pause after an empty response
 * @param firstPause pause before the first retry
 * @param longestPause maximum pause before a retry
 */
@Validated
@ConfigurationProperties("quicksizer.jobs")
record JobProperties(
        @DefaultValue("quicksizer-workers") String name,
        @DefaultValue("16") @Positive int maxActive,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("50ms") Duration pollInterval,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("5m") Duration longestPause) {

    JobSettings settings() {
        return new JobSettings(name, maxActive, timeout, pollInterval, true, firstPause, longestPause);
    }
}
