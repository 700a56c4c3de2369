package io.quicksizer.db.pilot;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision on a cohort.
 *
 * @param decision GO, NO_GO or EXTEND
 * @param reason in words of the person
 * @param by user name
 */
public record PilotDecisionRow(
        UUID id, UUID cohortId, String figuresJson, String decision, String reason, String by, Instant at) {}
