package io.quicksizer.workers.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an identity provider said of a person at a sign-in.
 *
 * @param userName stable name
 * @param displayName what colleagues read
 * @param roles may be empty: then the person is known and has no access
 * @param groups sign-off groups
 * @param team team, or null
 */
public record SignedIn(
        String userName,
        String displayName,
        Set<Role> roles,
        Set<String> groups,
        @Nullable String team) {}
