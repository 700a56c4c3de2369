package io.quicksizer.db.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that somebody took, as a list shows it.
 *
 * @param revisionNumber from 1
 * @param customer may be empty
 * @param decision what was decided
 * @param actingFor for whom; null if in the own right
 */
public record TakenDecision(
        UUID revisionId,
        int revisionNumber,
        String name,
        String customer,
        Decision decision,
        @Nullable String actingFor,
        Instant at) {}
