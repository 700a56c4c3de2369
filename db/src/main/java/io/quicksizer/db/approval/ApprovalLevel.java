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

/** A level that must sign a revision off. */
@Entity
@Table(name = "approval_level")
public class ApprovalLevel {
    /** Name of the last link of the chain of escalation, in place of a group's name. */
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

    /** The change made by offering a level. */
    public enum Offer {
        /** Its group is asked from now on. */
        FIRST,
        /** The time limit had passed, and the next of the chain is asked. */
        ESCALATED,
        /** Whoever was asked is still asked, until the same moment. */
        UNCHANGED
    }

    /** For the persistence provider. */
    protected ApprovalLevel() {}

    /**
     * A level that isn't offered to anyone yet.
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
     * Offers the level to whom it is due: its group at first, the next of the chain when the time limit has passed, and
     * otherwise to nobody else, so that neither a refused decision nor a restart moves the time limit. The chain is the
     * policy's group, the group that the policy escalates to, and the administrators, who have no time limit.
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

    /** Returns whether the time limit of whoever is asked now has passed; false while there is no limit. */
    public boolean overdue(Instant at) {
        return dueAt != null && !at.isBefore(dueAt);
    }

    /** Notes that whoever is asked now was reminded; false when they were reminded before. */
    public boolean remind(Instant at) {
        if (offeredAt == null || (remindedAt != null && !remindedAt.isBefore(offeredAt))) {
            return false;
        }
        remindedAt = at;
        return true;
    }

    /**
     * Lets one approver sign as a member of the group that is asked would, until the level escalates.
     *
     * @param approver user name of the assignee
     * @param by user name of the administrator, somebody else
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
     * The group whose members may sign off now.
     *
     * @return the group that it was escalated to, else the policy's
     */
    public String currentGroup() {
        return escalatedTo == null ? groupName : escalatedTo;
    }

    /** The approver to whom an administrator assigned it; empty unless it was assigned since it was offered. */
    public Optional<String> assignedTo() {
        return Optional.ofNullable(assignedTo);
    }

    /**
     * The moment at which the time limit ends; empty until the level is offered, and when the administrators are asked.
     */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    /** The moment at which whoever is asked now is reminded; empty until the level is offered. */
    public Optional<Instant> remindAt() {
        return Optional.ofNullable(remindAt)
                .or(() -> Optional.ofNullable(offeredAt).map(since -> since.plus(reminder)));
    }

    /**
     * Returns whether the chain of escalation has come to its end, so that administrators sign.
     *
     * @return true for the last link
     */
    public boolean administratorsAsked() {
        return administratorsAsked;
    }

    public Optional<String> escalatedTo() {
        return Optional.ofNullable(escalatedTo);
    }

    public Optional<Instant> escalatedAt() {
        return Optional.ofNullable(escalatedAt);
    }

    /** The version of the row, for optimistic locking; 0 for a row that was never changed. */
    public long rowVersion() {
        return rowVersion == null ? 0 : rowVersion;
    }
}
