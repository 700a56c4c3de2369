package io.quicksizer.processes.job;

import java.time.Duration;

/**
 * Settings of the job subscriptions.
 *
 * @param workerName name of the worker, for operators
 * @param maxJobsActive maximum number of activated jobs of each type
 * @param timeout time after which the engine gives a job to another worker
 * @param pollInterval pause after an empty response; the engine uses long polling
 * @param streaming whether the engine pushes jobs instead
 * @param firstPause backoff before the first retry; each further one is four times as long
 * @param longestPause maximum backoff
 */
public record JobSettings(
        String workerName,
        int maxJobsActive,
        Duration timeout,
        Duration pollInterval,
        boolean streaming,
        Duration firstPause,
        Duration longestPause) {

    /** Returns settings that suit two cores and an engine in the same network. */
    public static JobSettings named(String workerName) {
        return new JobSettings(
                workerName,
                16,
                Duration.ofMinutes(2),
                Duration.ofMillis(50),
                false,
                Duration.ofSeconds(1),
                Duration.ofMinutes(5));
    }
}
