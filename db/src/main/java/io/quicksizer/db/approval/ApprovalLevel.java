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
    private @Nullable Instant dueAt;
    private @Nullable String escalatedTo;
    private @Nullable Instant escalatedAt;

    @Version
    private @Nullable Long rowVersion;

    /** For the persistence provider. */
    protected ApprovalLevel() {}

    /**
     * A level that isn't offered to anyone yet.
     *
     * @param id from {@link io.quicksizer.db.NewId}
     * @param revisionId the revision
     * @param policy what the policy asks
     */
    public ApprovalLevel(UUID id, UUID revisionId, LevelPolicy policy) {
        this.id = id;
        this.revisionId = revisionId;
        this.level = policy.level();
        this.groupName = policy.group();
        this.timeLimit = policy.timeLimit();
        this.reminder = policy.reminder();
        this.reason = policy.reason();
    }

    /**
     * Offers the level to its group; the time limit begins.
     *
     * @param at now
     */
    public void offer(Instant at) {
        dueAt = at.plus(timeLimit);
    }

    /**
     * Offers the level to another group.
     *
     * @param group the group that may sign off now
     * @param at now
     */
    public void escalateTo(String group, Instant at) {
        escalatedTo = group;
        escalatedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID revisionId() {
        return revisionId;
    }

    public LevelPolicy policy() {
        return new LevelPolicy(level, groupName, timeLimit, reminder, reason);
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

    /**
     * When the time limit ends.
     *
     * @return empty until the level is offered
     */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    public Optional<String> escalatedTo() {
        return Optional.ofNullable(escalatedTo);
    }

    public Optional<Instant> escalatedAt() {
        return Optional.ofNullable(escalatedAt);
    }

    /**
     * The version of the row, for optimistic locking.
     *
     * @return 0 for a row that was never changed
     */
    public long rowVersion() {
        return rowVersion == null ? 0 : rowVersion;
    }
}
