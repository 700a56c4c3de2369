package io.quicksizer.ops.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process left over from an earlier run that was not stopped properly.
 *
 * @param name display name
 */
public record Leftover(String name, ProcessHandle handle) {

    /**
     * Asks the process to stop, waits, then kills it.
     *
     * @param patience how long it may take to stop by itself
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
