package io.quicksizer.workers.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a revision, which no signature covers; a document lists them as {@link Unsigned}.
 *
 * @param number number of the revision, from 1
 * @param contentSha256 hash of the content as hex digits
 * @param submittedBy user name
 * @param submittedAt time at which it was submitted and frozen; also the date of the document
 * @param status status of the revision
 * @param approvals decided and pending levels, lowest first
 * @param people display names by user name
 */
public record Circumstances(
        int number,
        String contentSha256,
        String submittedBy,
        Instant submittedAt,
        Status status,
        List<Approval> approvals,
        Map<String, String> people) {

    /** Copies the collections. */
    public Circumstances {
        approvals = List.copyOf(approvals);
        people = Map.copyOf(people);
    }

    /** Returns whether every level has signed; anything else is printed as not approved. */
    public boolean isApproved() {
        return status == Status.APPROVED;
    }

    /** Returns the display name of a person, or the user name if it is unknown. */
    String person(String userName) {
        return people.getOrDefault(userName, userName);
    }

    /** Returns the circumstances for the customer's edition, without comments on sign-offs. */
    Circumstances withoutComments() {
        return new Circumstances(
                number,
                contentSha256,
                submittedBy,
                submittedAt,
                status,
                approvals.stream().map(Approval::withoutComment).toList(),
                people);
    }

    /** The status of a revision. */
    public enum Status {
        DRAFT,
        SUBMITTED,
        APPROVED,
        CHANGES_REQUESTED,
        REJECTED,
        WITHDRAWN
    }

    /** The result of one level of sign-off. */
    public enum Decision {
        PENDING,
        APPROVED,
        CHANGES_REQUESTED,
        REJECTED
    }

    /**
     * One level of sign-off.
     *
     * @param level counts from 1
     * @param group the group whose members may decide
     * @param decision the decision, or PENDING
     * @param actor user name of the person who decided; empty while pending
     * @param at time of the decision; null while pending
     * @param comment comment of the approver; may be empty
     * @param contentHash hash of the content that was decided on; the decision holds for no other
     * @param actingFor the approver for whom it was decided; may be empty
     * @param carriedFrom number of the revision that was decided on, if it states the same and the decision was carried
     *     over from it; 0 if this one was decided on
     */
    public record Approval(
            int level,
            String group,
            Decision decision,
            String actor,
            @Nullable Instant at,
            String comment,
            String contentHash,
            String actingFor,
            int carriedFrom) {

        /** A decision on this revision in the person's own right. */
        public Approval(
                int level,
                String group,
                Decision decision,
                String actor,
                @Nullable Instant at,
                String comment,
                String contentHash) {
            this(level, group, decision, actor, at, comment, contentHash, "", 0);
        }

        private Approval withoutComment() {
            return new Approval(level, group, decision, actor, at, "", contentHash, actingFor, carriedFrom);
        }
    }
}
