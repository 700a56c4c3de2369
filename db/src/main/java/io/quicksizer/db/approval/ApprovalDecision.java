package io.quicksizer.db.approval;

import io.quicksizer.db.common.PreassignedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A decision on a level; the database takes none by the submitter, and none for another content. */
@Entity
@Immutable
@Table(name = "approval_decision")
public class ApprovalDecision extends PreassignedId {

    private UUID revisionId;
    private int level;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String actor;
    private @Nullable String actingFor;
    private String source;
    private @Nullable UUID carriedFrom;
    private String comment;

    @Column(name = "content_sha256")
    private String contentSha256;

    private Instant decidedAt;
    private @Nullable UUID visitId;

    /** For the persistence provider. */
    protected ApprovalDecision() {}

    /**
     * A decision.
     *
     * @param id from {@link io.quicksizer.db.common.NewId}
     * @param signOff what was decided
     */
    public ApprovalDecision(UUID id, UUID revisionId, int level, SignOff signOff) {
        super(id);
        this.revisionId = revisionId;
        this.level = level;
        this.decision = signOff.decision();
        this.actor = signOff.actor();
        this.actingFor = signOff.actingFor();
        this.source = signOff.carriedOver() ? "CARRIED_OVER" : "PERSON";
        this.carriedFrom = signOff.carriedFrom();
        this.comment = signOff.comment();
        this.contentSha256 = signOff.contentSha256();
        this.visitId = signOff.visitId();
        this.decidedAt = signOff.at();
    }

    public UUID revisionId() {
        return revisionId;
    }

    public int level() {
        return level;
    }

    public SignOff signOff() {
        return new SignOff(decision, actor, actingFor, comment, contentSha256, visitId, carriedFrom, decidedAt);
    }
}
