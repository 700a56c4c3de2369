package io.quicksizer.db.policy;

import io.quicksizer.db.common.FourEyesRule;
import io.quicksizer.db.common.PreassignedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of the approval policy. There is one draft at most. */
@Entity
@Table(name = "approval_policy")
public class PolicyVersion extends PreassignedId {

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    private PolicyStatus status;

    private String dmn;

    @Enumerated(EnumType.STRING)
    private FourEyesRule fourEyes;

    private String note;
    private String changedBy;
    private Instant changedAt;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;
    private @Nullable Instant inForceAt;

    @Version
    private long rowVersion;

    /** For the persistence provider. */
    protected PolicyVersion() {}

    /**
     * A draft.
     *
     * @param id from {@link io.quicksizer.db.common.NewId}
     * @param number from 1, one more than that of any other
     * @param fourEyes who may not sign
     * @param by user name
     */
    public PolicyVersion(UUID id, int number, String dmn, FourEyesRule fourEyes, String by, Instant at) {
        super(id);
        this.number = number;
        this.status = PolicyStatus.DRAFT;
        this.dmn = dmn;
        this.fourEyes = fourEyes;
        this.note = "";
        this.changedBy = by;
        this.changedAt = at;
    }

    /**
     * Replaces the decision tables and the rule of four eyes of a draft.
     *
     * @param tables a DMN file
     * @param rule who may not sign
     * @param by user name
     */
    public void change(String tables, FourEyesRule rule, String by, Instant at) {
        dmn = tables;
        fourEyes = rule;
        changedBy = by;
        changedAt = at;
    }

    /**
     * Fixes the draft for good.
     *
     * @param by user name
     */
    public void publish(String words, String by, Instant at) {
        status = PolicyStatus.PUBLISHED;
        note = words;
        publishedBy = by;
        publishedAt = at;
    }

    /** The workflow engine has deployed it. Idempotent. */
    public void inForce(Instant at) {
        if (inForceAt == null) {
            inForceAt = at;
        }
    }

    public int number() {
        return number;
    }

    public PolicyStatus status() {
        return status;
    }

    public String dmn() {
        return dmn;
    }

    public FourEyesRule fourEyes() {
        return fourEyes;
    }

    public String note() {
        return note;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<String> publishedBy() {
        return Optional.ofNullable(publishedBy);
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public Optional<Instant> inForceAt() {
        return Optional.ofNullable(inForceAt);
    }

    /** The version of the row, for optimistic locking; at least 0. */
    public long rowVersion() {
        return rowVersion;
    }
}
