package io.quicksizer.ops.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waiting for something that happens elsewhere and can only be asked for. */
public final class Waiting {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

    private Waiting() {}

    /**
     * Asks again and again.
     *
     * @param patience for how long
     * @param question answered with a value when it has happened
     * @param complaint the sentence to fail with when it does not
     * @throws StackFailure with the complaint, when time is up
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
