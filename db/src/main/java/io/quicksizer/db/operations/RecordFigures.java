package io.quicksizer.db.operations;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Figures of all engagements, sign-offs and messages.
 *
 * @param engagements number by status; statuses without any are absent
 * @param signOffsWaiting pending levels that have been offered
 * @param signOffsOverdue those of them that are past their time limit, or have no other because escalation has ended
 *     with the administrators
 * @param oldestMessage when the oldest message was written that is neither delivered, abandoned nor parked
 * @param places number of running engagements by place
 */
public record RecordFigures(
        Map<String, Integer> engagements,
        int signOffsWaiting,
        int signOffsOverdue,
        Optional<Instant> oldestMessage,
        Map<String, PlaceCount> places) {}
