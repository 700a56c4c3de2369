package io.quicksizer.db.engagement;

import java.time.Instant;
import java.util.UUID;

/**
 * A visit that has been waiting too long.
 *
 * @param owner user name of the engagement's owner
 * @param since when the visit began
 */
public record IdleVisit(UUID visitId, UUID engagementId, String owner, String step, Instant since) {}
