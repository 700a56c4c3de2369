package io.quicksizer.workers.operations;

import io.quicksizer.db.journal.StepElement;
import io.quicksizer.db.journal.StepEventKind;
import io.quicksizer.db.journal.StepFact;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.db.outbox.OutboxMessageRepository;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.platform.correlation.Correlation;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The journal and the outbox on the path of one engagement. */
@Component
class EngagementHistory {
    private final StepJournal journal;
    private final OutboxMessageRepository messages;
    private final Clock clock;

    EngagementHistory(StepJournal journal, OutboxMessageRepository messages, Clock clock) {
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
    }

    /** Notes that an administrator sent the workflow to a point; the identifier of that event. */
    UUID remember(UUID engagementId, UUID runId, RestartPoint point, int revisionNumber, String actor) {
        return journal.recordOnce(new StepFact(
                engagementId,
                new StepElement(
                        runId,
                        null,
                        null,
                        ProcessId.SIZING_ENGAGEMENT.id(),
                        point.elementId(),
                        point.step().map(Enum::name).orElse(null)),
                StepEventKind.RESTARTED,
                revisionNumber,
                actor,
                clock.instant(),
                Correlation.current().id()));
    }

    /** Undelivered messages to the engine, in order. */
    List<EngineCommand> undelivered(UUID engagementId) {
        return messages.findOpen(engagementId).stream().map(Outbox::read).toList();
    }

    boolean isBeingStopped(UUID engagementId) {
        return undelivered(engagementId).stream()
                .anyMatch(command ->
                        command instanceof EngineCommand.Withdraw || command instanceof EngineCommand.Cancel);
    }
}
