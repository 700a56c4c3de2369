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
 * @param name what the engine calls these workers
 * @param maxActive jobs of a type taken ahead
 * @param timeout when the engine gives a job to somebody else; longer than the longest job
 * @param pollInterval pause after an empty answer
 * @param firstPause pause before the first repetition
 * @param longestPause longest pause before a repetition
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
