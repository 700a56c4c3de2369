package io.quicksizer.db.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An immutable, numbered snapshot of an engagement that was submitted for approval. An engagement has at most one open
 * revision.
 */
@Entity
@Table(name = "revision")
public class Revision {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID engagementId;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    private RevisionStatus status;

    @Column(updatable = false)
    private String content;

    @Column(name = "content_sha256", updatable = false)
    private String contentSha256;

    @Column(updatable = false)
    private BigDecimal totalDays;

    @Column(updatable = false)
    private String submittedBy;

    @Column(updatable = false)
    private Instant submittedAt;

    @Column(updatable = false)
    private String submissionComment;

    @Column(updatable = false)
    private int policyVersion;

    private @Nullable Instant decidedAt;

    @Version
    private @Nullable Long rowVersion;

    /** For the persistence provider. */
    protected Revision() {}

    /**
     * Creates a revision that is waiting for sign-off.
     *
     * @param id from {@link io.quicksizer.db.common.NewId}
     * @param number unique within the engagement, from 1
     * @param content the frozen sizing
     * @param submission who submitted it
     * @param policyVersion the version of the approval policy that decides on it, at least 0
     */
    public Revision(
            UUID id,
            UUID engagementId,
            int number,
            RevisionContent content,
            RevisionSubmission submission,
            int policyVersion) {
        this.id = id;
        this.engagementId = engagementId;
        this.number = number;
        this.status = RevisionStatus.SUBMITTED;
        this.content = content.json();
        this.contentSha256 = content.sha256();
        this.totalDays = content.totalDays();
        this.submittedBy = submission.by();
        this.submittedAt = submission.at();
        this.submissionComment = submission.comment();
        this.policyVersion = policyVersion;
    }

    /**
     * Closes the revision permanently.
     *
     * @param result anything but {@link RevisionStatus#SUBMITTED}
     * @throws IllegalStateException when it was closed before
     */
    public void decide(RevisionStatus result, Instant at) {
        if (status != RevisionStatus.SUBMITTED) {
            throw new IllegalStateException("Revision " + number + " is already " + status);
        }
        if (result == RevisionStatus.SUBMITTED) {
            throw new IllegalArgumentException("SUBMITTED is not a decision");
        }
        status = result;
        decidedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID engagementId() {
        return engagementId;
    }

    public int number() {
        return number;
    }

    public RevisionStatus status() {
        return status;
    }

    public RevisionContent content() {
        return new RevisionContent(content, totalDays);
    }

    public String contentSha256() {
        return contentSha256;
    }

    public BigDecimal totalDays() {
        return totalDays;
    }

    public RevisionSubmission submission() {
        return new RevisionSubmission(submittedBy, submittedAt, submissionComment);
    }

    /** Returns the version of the approval policy that decides on it; 0 for the policy shipped with the product. */
    public int policyVersion() {
        return policyVersion;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Returns the version of the row for optimistic locking; 0 for a row that was never changed. */
    public long rowVersion() {
        return rowVersion == null ? 0 : rowVersion;
    }
}
