package io.quicksizer.db.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of decisions that somebody took.
 *
 * @param revisionNumber from 1
 * @param customer may be empty
 * @param decision what was decided
 * @param actingFor the delegator; null if the person decided in their own right
 */
public record TakenDecision(
        UUID revisionId,
        int revisionNumber,
        String name,
        String customer,
        Decision decision,
        @Nullable String actingFor,
        Instant at) {}
