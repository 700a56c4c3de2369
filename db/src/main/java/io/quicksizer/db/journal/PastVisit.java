package io.quicksizer.db.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit of a human step for the history, with who submitted it.
 *
 * @param runId the run of the process
 * @param elementId its BPMN element
 * @param revisionNumber the revision in progress
 * @param enteredAt when the workflow reached the step
 * @param completedAt when the workflow left the step; null while it is there, or if the visit was cancelled
 * @param actor who submitted the step; null if nobody did
 * @param outcome result of the submission; null if nothing was submitted
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
