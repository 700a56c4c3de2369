package io.quicksizer.db.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person who has signed in at least once. */
@Entity
@Table(name = "person")
public class PersonEntity {
    @Id
    @Column(name = "user_name")
    private String userName;

    @Column(name = "display_name", nullable = false)
    private String displayName;

    @Nullable
    private String team;

    private boolean active = true;

    @Column(name = "first_seen_at", nullable = false, updatable = false)
    private Instant firstSeenAt;

    @Column(name = "last_sign_in_at", nullable = false)
    private Instant lastSignInAt;

    @Column(name = "signed_out_at")
    private @Nullable Instant signedOutAt;

    @Column(name = "described_at")
    private @Nullable Instant describedAt;

    private @Nullable String subject;

    @Column(name = "mail_address")
    private @Nullable String mailAddress;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "user_name"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_group", joinColumns = @JoinColumn(name = "user_name"))
    @Column(name = "group_name")
    private Set<String> groups = new HashSet<>();

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected PersonEntity() {}

    /** Creates a person who signs in for the first time. */
    public PersonEntity(String userName, Instant now) {
        this.userName = userName;
        this.displayName = userName;
        this.firstSeenAt = now;
        this.lastSignInAt = now;
    }

    /** Applies what the identity provider reported at a sign-in, which is the only source of roles and groups. */
    public void signedIn(
            String displayName, Set<String> roles, Set<String> groups, @Nullable String team, Instant now) {
        this.displayName = displayName;
        this.roles.clear();
        this.roles.addAll(roles);
        this.groups.clear();
        this.groups.addAll(groups);
        this.team = team;
        this.lastSignInAt = now;
    }

    /** Returns whether the person now has a role, a group or a team that is not among the given ones. */
    public boolean losesAccess(Set<String> roles, Set<String> groups, @Nullable String team) {
        return !roles.containsAll(this.roles)
                || !groups.containsAll(this.groups)
                || this.team != null && !this.team.equals(team);
    }

    /** Sets the identity provider's identifier of the person in its messages; null if there is none. */
    public void knownAs(@Nullable String subject) {
        this.subject = subject;
    }

    /** Sets the mail address reported by the identity provider; null if there is none. */
    public void reachedAt(@Nullable String mailAddress) {
        this.mailAddress = mailAddress;
    }

    /** Records when the identity provider issued what is known of the person; null if it does not say. */
    public void describedAt(@Nullable Instant at) {
        describedAt = at;
    }

    /** Returns whether what is known of the person is newer than a statement issued at that moment. */
    public boolean isDescribedAfter(@Nullable Instant statement) {
        return statement != null && describedAt != null && statement.isBefore(describedAt);
    }

    /** Ends every session that has begun so far. */
    public void signOut(Instant now) {
        signedOutAt = now;
    }

    /** Returns whether a session that began at a given time has not been ended since. */
    public boolean sessionIsValid(Instant begunAt) {
        return signedOutAt == null || begunAt.isAfter(signedOutAt);
    }

    /** Revokes all access; the person stays in the records. */
    public void deactivate() {
        active = false;
    }

    /** Restores the access that the identity provider reports. */
    public void reactivate() {
        active = true;
    }

    public String userName() {
        return userName;
    }

    public String displayName() {
        return displayName;
    }

    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    public Set<String> groups() {
        return Set.copyOf(groups);
    }

    public @Nullable String team() {
        return team;
    }

    public @Nullable String mailAddress() {
        return mailAddress;
    }

    public boolean active() {
        return active;
    }

    public Instant lastSignInAt() {
        return lastSignInAt;
    }
}
