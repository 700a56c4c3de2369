package io.quicksizer.db.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person hands sign-offs to another approver for some days; it can be ended early and is never deleted. */
@Entity
@Table(name = "sign_off_delegation")
public class SignOffDelegation {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String delegator;

    @Column(updatable = false)
    private String delegate;

    @Column(updatable = false)
    private LocalDate firstDay;

    @Column(updatable = false)
    private LocalDate lastDay;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant endedAt;
    private @Nullable String endedBy;

    @Version
    private @Nullable Long rowVersion;

    /** For the persistence provider. */
    protected SignOffDelegation() {}

    /**
     * A delegation.
     *
     * @param id from {@link io.quicksizer.db.common.NewId}
     * @param delegate who may sign instead; somebody else
     * @param days from when to when
     */
    public SignOffDelegation(UUID id, String delegator, String delegate, DelegationDays days, Instant at) {
        this.id = id;
        this.delegator = delegator;
        this.delegate = delegate;
        this.firstDay = days.first();
        this.lastDay = days.last();
        this.createdAt = at;
    }

    /**
     * Ends it now; ending it again changes nothing.
     *
     * @param by user name of the person who ends it
     */
    public void end(String by, Instant at) {
        if (endedAt == null) {
            endedAt = at;
            endedBy = by;
        }
    }

    public UUID id() {
        return id;
    }

    public String delegator() {
        return delegator;
    }

    public String delegate() {
        return delegate;
    }

    public DelegationDays days() {
        return new DelegationDays(firstDay, lastDay);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The moment at which it was ended early; empty while nobody ended it. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
