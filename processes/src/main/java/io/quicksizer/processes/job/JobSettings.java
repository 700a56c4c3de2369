package io.quicksizer.processes.job;

import java.time.Duration;

/**
 * Settings of the job subscriptions.
 *
 * @param workerName what the engine calls this worker, for operators
 * @param maxJobsActive how many jobs of a type are taken ahead
 * @param timeout after how long the engine gives a job to another worker
 * @param pollInterval pause after an empty answer; the engine itself holds a request open until work arrives
 * @param streaming whether the engine pushes jobs instead
 * @param firstPause pause before the first repetition of failed work; each further pause is four times as long
 * @param longestPause the longest pause before a repetition
 */
public record JobSettings(
        String workerName,
        int maxJobsActive,
        Duration timeout,
        Duration pollInterval,
        boolean streaming,
        Duration firstPause,
        Duration longestPause) {

    /** Settings that suit two cores and an engine near by. */
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

    /** The same with other pauses between repetitions. */
    public JobSettings withPauses(Duration first, Duration longest) {
        return new JobSettings(workerName, maxJobsActive, timeout, pollInterval, streaming, first, longest);
    }
}
