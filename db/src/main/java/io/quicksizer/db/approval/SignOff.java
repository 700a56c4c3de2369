package io.quicksizer.db.approval;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody decided on a level.
 *
 * @param decision the decision
 * @param actor the approver; never the submitter
 * @param comment may be empty
 * @param contentSha256 hash of the revision's content that the approver saw
 * @param visitId the visit of the sign-off step; decides once
 * @param at when
 */
public record SignOff(
        Decision decision, String actor, String comment, String contentSha256, UUID visitId, Instant at) {}
