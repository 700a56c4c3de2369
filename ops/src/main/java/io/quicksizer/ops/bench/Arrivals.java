package io.quicksizer.ops.bench;

import io.quicksizer.ops.process.StackFailure;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The progress of each run, reported by the workers to the waiting client. */
final class Arrivals {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<UUID, BlockingQueue<Optional<UUID>>> runs = new ConcurrentHashMap<>();

    /** Reports that a run has entered a human step. */
    void entered(UUID run, UUID visit) {
        of(run).add(Optional.of(visit));
    }

    /** Reports that a run has ended. */
    void ended(UUID run) {
        of(run).add(Optional.empty());
    }

    /** Waits for the next human step of a run; returns empty when the run has ended. */
    Optional<UUID> next(UUID run) {
        try {
            var arrival = of(run).poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (arrival == null) {
                throw new StackFailure("A journey without workers is stuck; look for an incident in Operate.");
            }
            if (arrival.isEmpty()) {
                runs.remove(run);
            }
            return arrival;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for a journey", e);
        }
    }

    private BlockingQueue<Optional<UUID>> of(UUID run) {
        return runs.computeIfAbsent(run, id -> new LinkedBlockingQueue<>());
    }
}
