package io.quicksizer.db.engagement;

import java.time.Instant;
import java.util.UUID;

/**
 * A visit that has waited too long.
 *
 * @param owner user name of its owner
 * @param since when it began to wait
 */
public record IdleVisit(UUID visitId, UUID engagementId, String owner, String step, Instant since) {}
