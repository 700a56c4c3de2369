package io.quicksizer.workers.operations;

import io.quicksizer.db.operations.PlaceCount;
import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.db.operations.UndeliveredMessage;
import io.quicksizer.workers.recovery.RecoveryStatus.Recovery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The overview of operations.
 *
 * @param places running engagements by place
 * @param stalled engagements between two steps for longer than {@code stuckAfter}
 * @param undelivered messages that the engine has not taken
 * @param engine whether the engine answers, and what it says
 * @param incidents what stopped in the engine, newest first; null when its search does not answer
 * @param lost running engagements that the engine does not know; null when that is unknown
 * @param recovery whether database and engine belong together, and which parts are away
 * @param stuckAfter what counts as stuck
 * @param at when all this was true
 */
public record OperationsOverview(
        List<PlaceCount> places,
        List<RunningEngagement> stalled,
        List<UndeliveredMessage> undelivered,
        Engine engine,
        @Nullable List<Incident> incidents,
        @Nullable List<RunningEngagement> lost,
        Recovery recovery,
        Duration stuckAfter,
        Instant at) {

    /**
     * @param ready whether the engine takes commands
     * @param detail what it says about itself, or what is wrong
     */
    public record Engine(boolean ready, String detail) {}

    /**
     * Something that stopped in the engine.
     *
     * @param key the engine's key of it
     * @param processInstanceKey the instance that waits
     * @param elementId BPMN id of the element that waits
     * @param since when it stopped, or null when the engine does not say
     * @param engagement the engagement that the instance leads or was called for; null when the database knows none
     */
    public record Incident(
            long key,
            long processInstanceKey,
            String processId,
            String elementId,
            String label,
            String message,
            @Nullable Instant since,
            @Nullable RunningEngagement engagement) {}
}
