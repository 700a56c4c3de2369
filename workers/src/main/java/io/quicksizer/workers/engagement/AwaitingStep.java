package io.quicksizer.workers.engagement;

import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.processes.model.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Service;

/**
 * A bounded wait until the workflow has reached its next step. The journal may be written by another process, so it is
 * polled; nothing is held between two polls, not even a connection.
 */
@Service
public class AwaitingStep {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final StepJournal journal;

    AwaitingStep(StepJournal journal) {
        this.journal = journal;
    }

    /** Returns the step that waits for somebody; empty if there is none when the time is up. */
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
