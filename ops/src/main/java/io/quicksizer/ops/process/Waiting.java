package io.quicksizer.ops.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Polling for a condition that changes elsewhere. */
public final class Waiting {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

    private Waiting() {}

    /**
     * Polls until a value is present.
     *
     * @param patience timeout
     * @param question returns a value once the condition holds
     * @param complaint message of the failure
     * @throws StackFailure with the message, when the time is up
     */
    public static <T> T until(Duration patience, Supplier<Optional<T>> question, Supplier<String> complaint) {
        long deadline = System.nanoTime() + patience.toNanos();
        var answer = question.get();
        while (answer.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new StackFailure(complaint.get());
            }
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
            answer = question.get();
        }
        return answer.get();
    }
}
