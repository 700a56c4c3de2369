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
 * A read-only copy of a revision.
 *
 * @param number unique within the engagement, from 1
 * @param content the frozen sizing
 * @param contentSha256 hash of the content, to which sign-offs refer
 * @param submission who submitted it, when, and with which comment
 * @param policyVersion version of the approval policy that applies to it; 0 for the product's default policy
 * @param decidedAt when it was decided; empty while it waits for sign-off
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

    /** Returns a copy of the stored revision. */
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
