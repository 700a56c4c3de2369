package io.quicksizer.workers.revision;

import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionContent;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.db.revision.RevisionSubmission;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A revision for reading.
 *
 * @param number unique within the engagement, from 1
 * @param content the frozen sizing
 * @param contentSha256 hash that sign-offs hold for
 * @param submission who submitted it
 * @param policyVersion version of the approval policy that decides on it; 0 for the policy of the product
 * @param decidedAt empty while it waits for sign-off
 */
public record SubmittedRevision(
        UUID id,
        UUID engagementId,
        int number,
        RevisionStatus status,
        RevisionContent content,
        String contentSha256,
        BigDecimal totalDays,
        RevisionSubmission submission,
        int policyVersion,
        Optional<Instant> decidedAt) {

    /** A copy of what is stored. */
    public static SubmittedRevision of(Revision stored) {
        return new SubmittedRevision(
                stored.id(),
                stored.engagementId(),
                stored.number(),
                stored.status(),
                stored.content(),
                stored.contentSha256(),
                stored.totalDays(),
                stored.submission(),
                stored.policyVersion(),
                stored.decidedAt());
    }
}
