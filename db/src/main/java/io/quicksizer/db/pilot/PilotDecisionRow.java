package io.quicksizer.db.pilot;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision on a cohort.
 *
 * @param decision GO, NO_GO or EXTEND
 * @param reason in the person's words
 * @param by user name
 */
public record PilotDecisionRow(
        UUID id, UUID cohortId, String figuresJson, String decision, String reason, String by, Instant at) {}
