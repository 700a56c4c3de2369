package io.quicksizer.workers.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as known at the time of a request.
 *
 * @param userName the identity provider's stable name, which is also the user name in Tasklist
 * @param displayName the name shown to colleagues
 * @param roles at least one; a person without a role has no access and is never constructed
 * @param groups sign-off groups as the approval policy names them
 * @param team the team whose engagements the person shares, or null
 */
public record Person(
        String userName,
        String displayName,
        Set<Role> roles,
        Set<String> groups,
        @Nullable String team) {

    /** @throws IllegalArgumentException if there is no role */
    public Person {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(userName + " has no role and so no access");
        }
        roles = Set.copyOf(roles);
        groups = Set.copyOf(groups);
    }

    /** Returns whether the person holds the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Returns whether the person belongs to the sign-off group. */
    public boolean belongsTo(String group) {
        return groups.contains(group);
    }

    /**
     * Returns the person with the roles that apply to requests with a token: ADMIN and APPROVER are removed, and VIEWER
     * is added if no role is left.
     */
    public Person byToken() {
        Set<Role> left = EnumSet.copyOf(roles);
        left.removeAll(EnumSet.of(Role.ADMIN, Role.APPROVER));
        return new Person(userName, displayName, left.isEmpty() ? EnumSet.of(Role.VIEWER) : left, groups, team);
    }

    /** Returns the person as a member of one more sign-off group. */
    public Person joining(String group) {
        Set<String> more = new HashSet<>(groups);
        more.add(group);
        return new Person(userName, displayName, roles, more, team);
    }
}
