package io.quicksizer.workers.operations;

import io.quicksizer.db.operations.RunningEngagement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The running engagements whose process instance the engine does not know. An engine that was replaced by an empty one
 * assigns its keys from the beginning, so a key that several engagements claim belongs to the one whose run began last.
 */
final class LostEngagements {
    /** Run ids are UUIDs of version 7, which as text sort by the time of their creation. */
    private static final Comparator<RunningEngagement> BY_RUN =
            Comparator.comparing(standing -> standing.runId().toString());

    private LostEngagements() {}

    /**
     * Returns those whose instance the watch found missing, or that have been at their place since before a time: the
     * engine's search lags, so a more recent one is not lost yet.
     *
     * @param leading keys of the instances that run in the engine, according to its search
     */
    static List<RunningEngagement> among(List<RunningEngagement> running, Set<Long> leading, Instant before) {
        return among(running, leading).stream()
                .filter(standing ->
                        standing.missingSince() != null || standing.since().isBefore(before))
                .toList();
    }

    /** @param leading keys of the instances that run in the engine */
    static List<RunningEngagement> among(List<RunningEngagement> running, Set<Long> leading) {
        Map<Long, RunningEngagement> claims = running.stream()
                .filter(standing -> standing.processInstanceKey() != null)
                .collect(Collectors.toMap(
                        RunningEngagement::processInstanceKey, Function.identity(), BinaryOperator.maxBy(BY_RUN)));
        Set<UUID> known = claims.entrySet().stream()
                .filter(claim -> leading.contains(claim.getKey()))
                .map(claim -> claim.getValue().engagementId())
                .collect(Collectors.toSet());
        return running.stream()
                .filter(standing -> !known.contains(standing.engagementId()))
                .filter(standing -> !standing.undelivered() || standing.processInstanceKey() != null)
                .toList();
    }
}
