package io.quicksizer.db.engagement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of the wizard that is waiting for a planner.
 *
 * @param customer may be empty
 * @param since when the visit began
 * @param changesRequested whether an approver requested changes
 * @param request the approver's comment, or null if no changes were requested
 */
public record WaitingStep(
        UUID engagementId,
        String name,
        String customer,
        String step,
        Instant since,
        boolean changesRequested,
        @Nullable String request) {}
