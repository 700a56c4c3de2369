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
 * @param undelivered messages that the engine has not accepted for longer than {@code stuckAfter}
 * @param engine health of the engine
 * @param incidents incidents of the engine, newest first; null if its search does not respond
 * @param lost running engagements that the engine does not know; null if that can't be determined
 * @param recovery whether database and engine belong together, and which parts are unavailable
 * @param stuckAfter the time without progress after which an engagement is stuck
 * @param at time of the overview
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
     * @param ready whether the engine accepts commands
     * @param detail the engine's own description, or the error
     */
    public record Engine(boolean ready, String detail) {}

    /**
     * An incident of the engine.
     *
     * @param key its key in the engine
     * @param processInstanceKey key of the affected instance
     * @param elementId BPMN id of the affected element
     * @param since when it occurred; null if the engine does not report that
     * @param engagement the engagement that the instance leads or for which it was called; null if the database knows
     *     none
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
