package io.quicksizer.db.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A level whose sign-off a revision needs. */
@Entity
@Table(name = "approval_level")
public class ApprovalLevel {
    /** Name of the last link of the escalation chain, used in place of a group name. */
    public static final String ADMINISTRATORS = "administrators";

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID revisionId;

    @Column(updatable = false)
    private int level;

    @Column(updatable = false)
    private String groupName;

    @Convert(converter = IsoDuration.class)
    private Duration timeLimit;

    @Convert(converter = IsoDuration.class)
    private Duration reminder;

    private String reason;

    @Column(updatable = false)
    private @Nullable String escalatesTo;

    private @Nullable Instant offeredAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant remindAt;
    private @Nullable Instant remindedAt;
    private @Nullable String escalatedTo;
    private @Nullable Instant escalatedAt;
    private boolean administratorsAsked;
    private @Nullable String assignedTo;
    private @Nullable String assignedBy;

    @Version
    private @Nullable Long rowVersion;

    /** The effect of offering a level. */
    public enum Offer {
        /** The group of the level is asked for the first time. */
        FIRST,
        /** The time limit had passed; the next link of the escalation chain is asked. */
        ESCALATED,
        /** Those who were asked before are still asked, with the same time limit. */
        UNCHANGED
    }

    /** For the persistence provider. */
    protected ApprovalLevel() {}

    /**
     * Creates a level that is not offered to anyone yet.
     *
     * @param id from {@link io.quicksizer.db.common.NewId}
     */
    public ApprovalLevel(UUID id, UUID revisionId, LevelPolicy policy) {
        this.id = id;
        this.revisionId = revisionId;
        this.level = policy.level();
        this.groupName = policy.group();
        this.timeLimit = policy.timeLimit();
        this.reminder = policy.reminder();
        this.escalatesTo = policy.escalatesTo();
        this.reason = policy.reason();
    }

    /**
     * Offers the level: to its group the first time, to the next link of the escalation chain when the time limit has
     * passed; otherwise nothing changes, so that neither a refused decision nor a restart extends the time limit. The
     * chain consists of the policy's group, the group that the policy escalates to, and the administrators, who have no
     * time limit.
     *
     * @return what this changed
     */
    public Offer offer(Instant at) {
        if (offeredAt == null) {
            begin(at);
            return Offer.FIRST;
        }
        if (!overdue(at)) {
            return Offer.UNCHANGED;
        }
        escalate(at);
        return Offer.ESCALATED;
    }

    /** Returns whether the current time limit has passed; false while there is none. */
    public boolean overdue(Instant at) {
        return dueAt != null && !at.isBefore(dueAt);
    }

    /**
     * Records that those who are asked now were reminded.
     *
     * @return false if they were reminded before, or the level is not offered yet
     */
    public boolean remind(Instant at) {
        if (offeredAt == null || (remindedAt != null && !remindedAt.isBefore(offeredAt))) {
            return false;
        }
        remindedAt = at;
        return true;
    }

    /**
     * Allows one approver to sign like a member of the group that is asked, until the level escalates.
     *
     * @param approver user name of the assignee
     * @param by user name of the administrator, who must be somebody else
     */
    public void assign(String approver, String by) {
        assignedTo = approver;
        assignedBy = by;
    }

    private void escalate(Instant at) {
        assignedTo = null;
        assignedBy = null;
        boolean policyNamesAnother = escalatesTo != null && !escalatesTo.equals(groupName);
        boolean toAdministrators = escalatedTo != null || !policyNamesAnother;
        escalatedTo = toAdministrators ? ADMINISTRATORS : escalatesTo;
        escalatedAt = at;
        administratorsAsked = toAdministrators;
        begin(at);
    }

    private void begin(Instant at) {
        offeredAt = at;
        remindAt = at.plus(reminder);
        dueAt = administratorsAsked ? null : at.plus(timeLimit);
    }

    public UUID id() {
        return id;
    }

    public UUID revisionId() {
        return revisionId;
    }

    public LevelPolicy policy() {
        return new LevelPolicy(level, groupName, timeLimit, reminder, escalatesTo, reason);
    }

    public int level() {
        return level;
    }

    /**
     * Returns the group whose members may sign off now.
     *
     * @return the group that the level was escalated to, else the policy's
     */
    public String currentGroup() {
        return escalatedTo == null ? groupName : escalatedTo;
    }

    /** Returns the approver to whom an administrator assigned the level since it was last offered, if any. */
    public Optional<String> assignedTo() {
        return Optional.ofNullable(assignedTo);
    }

    /** Returns when those who are asked now were asked; empty until the level is offered. */
    public Optional<Instant> offeredAt() {
        return Optional.ofNullable(offeredAt);
    }

    /** Returns when the time limit ends; empty until the level is offered, and once the administrators are asked. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    /** Returns when those who are asked now are reminded; empty until the level is offered. */
    public Optional<Instant> remindAt() {
        return Optional.ofNullable(remindAt).or(() -> offeredAt().map(since -> since.plus(reminder)));
    }

    /** Returns whether the end of the escalation chain is reached, so that administrators sign. */
    public boolean administratorsAsked() {
        return administratorsAsked;
    }

    public Optional<String> escalatedTo() {
        return Optional.ofNullable(escalatedTo);
    }

    public Optional<Instant> escalatedAt() {
        return Optional.ofNullable(escalatedAt);
    }

    /** Returns the version of the row for optimistic locking; 0 for a row that was never changed. */
    public long rowVersion() {
        return rowVersion == null ? 0 : rowVersion;
    }
}
