package io.quicksizer.db.engagement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of the wizard that waits for a planner.
 *
 * @param customer may be empty
 * @param since when it began to wait
 * @param changesRequested whether an approver sent the engagement back
 * @param request the approver's words, or null if nothing was sent back
 */
public record WaitingStep(
        UUID engagementId,
        String name,
        String customer,
        String step,
        Instant since,
        boolean changesRequested,
        @Nullable String request) {}
