package io.quicksizer.workers.engagement;

import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.processes.model.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Service;

/**
 * Waits a moment for the workflow to come to its next step. Whoever writes the journal may be another process, so it is
 * looked at again and again; between two looks nothing is held, no connection either.
 */
@Service
public class AwaitingStep {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final StepJournal journal;

    AwaitingStep(StepJournal journal) {
        this.journal = journal;
    }

    /** The step that waits for somebody; empty if none does before the time is over. */
    public Optional<Step> next(UUID engagementId, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        Optional<Step> open = open(engagementId);
        while (open.isEmpty()
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            open = open(engagementId);
        }
        return open;
    }

    private Optional<Step> open(UUID engagementId) {
        return journal.waitingVisit(engagementId)
                .map(visit -> Step.valueOf(visit.element().step()));
    }
}
