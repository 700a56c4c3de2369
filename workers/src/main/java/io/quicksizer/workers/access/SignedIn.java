package io.quicksizer.workers.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Statement of the identity provider about a person at sign-in.
 *
 * @param userName stable user name
 * @param displayName the name shown to colleagues
 * @param roles may be empty: then the person is known, but has no access
 * @param groups sign-off groups
 * @param team the team, or null
 * @param subject the identity provider's subject of the person, or null if there is none
 * @param statedAt time of the statement, or null if the identity provider does not supply it
 * @param mailAddress mail address of the person, or null if the identity provider does not supply it
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

    /** Creates a statement without subject, time and mail address. */
    public SignedIn(String userName, String displayName, Set<Role> roles, Set<String> groups, @Nullable String team) {
        this(userName, displayName, roles, groups, team, null, null, null);
    }

    /** Creates a statement without a mail address. */
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

    /** Returns whether the person's name, roles, groups and team already match this statement. */
    public boolean describes(Person person) {
        return person.userName().equals(userName)
                && person.displayName().equals(displayName)
                && person.roles().equals(roles)
                && person.groups().equals(groups)
                && Objects.equals(person.team(), team);
    }
}
