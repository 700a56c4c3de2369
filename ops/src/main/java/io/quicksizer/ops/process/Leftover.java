package io.quicksizer.ops.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that an earlier run started and did not live to stop.
 *
 * @param name what people call it
 */
public record Leftover(String name, ProcessHandle handle) {

    /**
     * Asks it to end, waits, then kills it.
     *
     * @param patience how long it may take to end by itself
     */
    public void stop(Duration patience) {
        handle.destroy();
        if (!endsWithin(patience)) {
            handle.destroyForcibly();
            endsWithin(Duration.ofSeconds(5));
        }
    }

    private boolean endsWithin(Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !handle.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !handle.isAlive();
        }
    }
}
