package io.quicksizer.workers.engagement;

import io.quicksizer.db.journal.StepEventKind;
import io.quicksizer.db.journal.StepFact;
import io.quicksizer.db.journal.StepJournal;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Notes that a human step was left. */
@Service
public class LeavingStep {
    private final StepJournal journal;
    private final Clock clock;

    LeavingStep(StepJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Notes it once, however often it is told. */
    public void leave(StepArrival arrival) {
        journal.recordOnce(new StepFact(
                arrival.engagementId(),
                arrival.element(),
                StepEventKind.COMPLETED,
                arrival.revisionNumber(),
                null,
                clock.instant(),
                arrival.correlationId()));
    }
}
