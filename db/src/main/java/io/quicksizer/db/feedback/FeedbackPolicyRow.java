package io.quicksizer.db.feedback;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of the feedback policy.
 *
 * @param number from 1
 * @param note what changed and why
 * @param createdBy user name
 */
public record FeedbackPolicyRow(UUID id, int number, String dmn, String note, String createdBy, Instant createdAt) {}
