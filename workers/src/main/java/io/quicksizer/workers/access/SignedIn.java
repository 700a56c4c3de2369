package io.quicksizer.workers.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider's statement about a person at a sign-in.
 *
 * @param userName stable name
 * @param displayName what colleagues read
 * @param roles may be empty: then the person is known and has no access
 * @param groups sign-off groups
 * @param team team, or null
 * @param subject what the identity provider calls the person in its messages, or null if there is none
 * @param statedAt when it said so, or null if it does not say
 * @param mailAddress where the person receives mail, or null if it does not say
 */
public record SignedIn(
        String userName,
        String displayName,
        Set<Role> roles,
        Set<String> groups,
        @Nullable String team,
        @Nullable String subject,
        @Nullable Instant statedAt,
        @Nullable String mailAddress) {

    /** Somebody for whom the identity provider has no other name. */
    public SignedIn(String userName, String displayName, Set<Role> roles, Set<String> groups, @Nullable String team) {
        this(userName, displayName, roles, groups, team, null, null, null);
    }

    /** Somebody of whom the identity provider says no mail address. */
    public SignedIn(
            String userName,
            String displayName,
            Set<Role> roles,
            Set<String> groups,
            @Nullable String team,
            @Nullable String subject,
            @Nullable Instant statedAt) {
        this(userName, displayName, roles, groups, team, subject, statedAt, null);
    }

    /** Returns whether this says of the person what is known already. */
    public boolean describes(Person person) {
        return person.userName().equals(userName)
                && person.displayName().equals(displayName)
                && person.roles().equals(roles)
                && person.groups().equals(groups)
                && Objects.equals(person.team(), team);
    }
}
