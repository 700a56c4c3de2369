package io.quicksizer.db.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stay at a human step, with who ended it.
 *
 * @param runId the run of the process in which it was
 * @param elementId its BPMN element
 * @param revisionNumber the revision that was worked on
 * @param enteredAt when it began
 * @param completedAt when the workflow left the step; null while it stays, or if it was taken away
 * @param actor who submitted something; null if nobody did
 * @param outcome what that led to; null if nothing was submitted
 */
public record PastVisit(
        UUID visitId,
        UUID runId,
        String step,
        String elementId,
        int revisionNumber,
        Instant enteredAt,
        @Nullable Instant completedAt,
        @Nullable String actor,
        @Nullable String outcome) {}
