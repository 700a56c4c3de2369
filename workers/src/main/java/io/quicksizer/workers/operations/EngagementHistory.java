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

/** The restarts of an engagement in the journal, and its messages in the outbox. */
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

    /** Records that the workflow was sent to a point by an administrator or a recall; returns the id of the event. */
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

    /** Returns the undelivered messages to the engine, in order. */
    List<EngineCommand> undelivered(UUID engagementId) {
        return messages.findOpen(engagementId).stream().map(Outbox::read).toList();
    }

    boolean isBeingStopped(UUID engagementId) {
        return undelivered(engagementId).stream()
                .anyMatch(command ->
                        command instanceof EngineCommand.Withdraw || command instanceof EngineCommand.Cancel);
    }
}
