package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.JobSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the job subscriptions.
 *
 * @param name what the engine calls this worker; operators see it at a job
 * @param maxActive how many jobs of a type are taken ahead
 * @param timeout after how long the engine gives a job to another worker; longer than the longest job
 * @param pollInterval pause after an empty answer
 * @param firstPause pause before the first repetition of failed work
 * @param longestPause the longest pause before a repetition
 */
@ConfigurationProperties("quicksizer.jobs")
record JobProperties(
        @DefaultValue("quicksizer-workers") String name,
        @DefaultValue("16") int maxActive,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("50ms") Duration pollInterval,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("5m") Duration longestPause) {

    JobSettings settings() {
        return new JobSettings(name, maxActive, timeout, pollInterval, true, firstPause, longestPause);
    }
}
