package io.quicksizer.processes.connection;

import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.engine.OperatorText;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.job.JobRefused;
import io.quicksizer.processes.job.JobSettings;
import io.quicksizer.processes.job.OperatorReadable;
import io.quicksizer.processes.model.JobType;
import java.time.Duration;
import java.util.Optional;

/**
 * Failure of a job, as reported to the engine.
 *
 * @param message one line for operators: no stack trace, no SQL, no element id
 * @param retriesLeft number of remaining retries; 0 raises an incident
 * @param pause backoff before the next attempt
 */
record JobFailure(String message, int retriesLeft, Duration pause) {
    /** Retries of each job, as in the models. */
    private static final int RETRIES = 5;

    private static final int GROWTH = 4;
    private static final int LONGEST_MESSAGE = 2000;

    /** @param retries remaining attempts, including the failed one */
    static JobFailure of(JobType type, long jobKey, int retries, Throwable failure, JobSettings settings) {
        int left = failure instanceof JobRefused ? 0 : Math.max(0, retries - 1);
        return new JobFailure(message(type, jobKey, failure), left, pause(left, settings));
    }

    /**
     * Returns the failure with the engagement and the step in its message.
     *
     * @param label of the step in the model
     */
    JobFailure in(String engagement, String label) {
        return new JobFailure(cut(IncidentPhrase.SENTENCE_PLACED.with(engagement, label, message)), retriesLeft, pause);
    }

    private static String message(JobType type, long jobKey, Throwable failure) {
        return cut(sentence(type.label(), jobKey, failure));
    }

    private static String cut(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE - 1) + "…";
    }

    private static String sentence(String label, long jobKey, Throwable failure) {
        if (failure instanceof OperatorReadable) {
            return IncidentPhrase.SENTENCE_WORK_REFUSED.with(
                    label,
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
        }
        Optional<String> readable = failure instanceof EngineException
                ? OperatorText.of(String.valueOf(failure.getMessage()))
                : Optional.empty();
        return readable.map(words -> IncidentPhrase.SENTENCE_ENGINE.with(label, words))
                .orElseGet(() -> IncidentPhrase.SENTENCE_UNEXPECTED.with(label, jobKey));
    }

    private static Duration pause(int left, JobSettings settings) {
        Duration pause = settings.firstPause();
        for (int failuresBefore = RETRIES - 1 - left; failuresBefore > 0; failuresBefore--) {
            pause = pause.multipliedBy(GROWTH);
            if (pause.compareTo(settings.longestPause()) >= 0) {
                return settings.longestPause();
            }
        }
        return pause;
    }
}
