package io.quicksizer.db.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a level.
 *
 * @param actor the approver; never the submitter
 * @param actingFor the approver who had delegated it to the actor; null if the actor signed in the own right
 * @param comment may be empty
 * @param contentSha256 hash of the revision's content that the approver saw, or to which the sign-off was carried over
 * @param visitId the visit of the sign-off step; decides once; null if it was carried over
 * @param carriedFrom the decision on an earlier revision that was carried over; null if a person decided on this one
 * @param at when the person decided; for one carried over, when that happened
 */
public record SignOff(
        Decision decision,
        String actor,
        @Nullable String actingFor,
        String comment,
        String contentSha256,
        @Nullable UUID visitId,
        @Nullable UUID carriedFrom,
        Instant at) {

    /** Returns whether it came from an earlier revision; false if a person decided on this revision. */
    public boolean carriedOver() {
        return carriedFrom != null;
    }
}
