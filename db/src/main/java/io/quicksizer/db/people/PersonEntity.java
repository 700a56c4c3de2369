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

    /** A person who signs in for the first time. */
    public PersonEntity(String userName, Instant now) {
        this.userName = userName;
        this.displayName = userName;
        this.firstSeenAt = now;
        this.lastSignInAt = now;
    }

    /** Takes over what the identity provider says at a sign-in; it alone decides on roles and groups. */
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

    /** Returns whether the person holds a role, a group or a team now that is not among those. */
    public boolean losesAccess(Set<String> roles, Set<String> groups, @Nullable String team) {
        return !roles.containsAll(this.roles)
                || !groups.containsAll(this.groups)
                || this.team != null && !this.team.equals(team);
    }

    /** Takes over what the identity provider calls the person in its messages; null if it has no such name. */
    public void knownAs(@Nullable String subject) {
        this.subject = subject;
    }

    /** Takes over the mail address that the identity provider says; null if it says none. */
    public void reachedAt(@Nullable String mailAddress) {
        this.mailAddress = mailAddress;
    }

    /** Notes when the identity provider said what is known; null if it does not say. */
    public void describedAt(@Nullable Instant at) {
        describedAt = at;
    }

    /** Returns whether something newer is known of the person than a statement of that moment. */
    public boolean isDescribedAfter(@Nullable Instant statement) {
        return statement != null && describedAt != null && statement.isBefore(describedAt);
    }

    /** Ends every session that began until now. */
    public void signOut(Instant now) {
        signedOutAt = now;
    }

    /** Returns whether a session that began at a moment has not been ended since. */
    public boolean sessionIsValid(Instant begunAt) {
        return signedOutAt == null || begunAt.isAfter(signedOutAt);
    }

    /** Takes all access away; the person stays in the records. */
    public void deactivate() {
        active = false;
    }

    /** Gives the access back that the identity provider says. */
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
