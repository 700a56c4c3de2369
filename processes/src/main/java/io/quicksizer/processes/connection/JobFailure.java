package io.quicksizer.processes.connection;

import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.engine.OperatorText;
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
        return new JobFailure(cut("In \"" + engagement + "\" at \"" + label + "\": " + message), retriesLeft, pause);
    }

    private static String message(JobType type, long jobKey, Throwable failure) {
        return cut(type.label() + " failed" + reason(jobKey, failure));
    }

    private static String cut(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE - 1) + "…";
    }

    private static String reason(long jobKey, Throwable failure) {
        if (failure instanceof OperatorReadable) {
            return ". "
                    + String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        }
        Optional<String> readable = failure instanceof EngineException
                ? OperatorText.of(String.valueOf(failure.getMessage()))
                : Optional.empty();
        if (readable.isPresent()) {
            return ". " + readable.get() + ". Retry the incident when the workflow engine is ready.";
        }
        return " unexpectedly; see job " + jobKey
                + " in the log of the workers. Remove the cause, then retry the incident.";
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
