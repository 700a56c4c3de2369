package io.quicksizer.db.operations;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Figures of the whole record.
 *
 * @param engagements number by status; statuses without any are absent
 * @param signOffsWaiting levels that are asked for and not decided
 * @param signOffsOverdue those of them that are past their time limit
 * @param oldestMessage when the oldest message was written that neither was delivered nor waits for an operator
 * @param places where running engagements are, and since when the one that is there longest
 */
public record RecordFigures(
        Map<String, Integer> engagements,
        int signOffsWaiting,
        int signOffsOverdue,
        Optional<Instant> oldestMessage,
        Map<String, PlaceCount> places) {}
