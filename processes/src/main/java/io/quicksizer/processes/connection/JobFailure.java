package io.quicksizer.processes.connection;

import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobSettings;
import io.quicksizer.processes.job.OperatorReadable;
import java.time.Duration;

/**
 * What the engine is told when work failed.
 *
 * @param message what is wrong, for operators
 * @param retriesLeft how often the work is tried yet; 0 makes an incident
 * @param pause before the next try
 */
record JobFailure(String message, int retriesLeft, Duration pause) {
    /** As many as the models give to each job. */
    private static final int RETRIES = 5;

    private static final int GROWTH = 4;
    private static final int LONGEST_MESSAGE = 2000;

    static JobFailure of(Job job, Throwable failure, JobSettings settings) {
        int left = Math.max(0, job.retriesLeft() - 1);
        return new JobFailure(message(job, failure), left, pause(left, settings));
    }

    private static String message(Job job, Throwable failure) {
        String what = failure instanceof OperatorReadable || failure instanceof EngineException
                ? failure.getMessage()
                : "An unexpected " + failure.getClass().getSimpleName() + ": " + failure.getMessage();
        String message = job.type().label() + " failed. " + what;
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE - 1) + "…";
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
