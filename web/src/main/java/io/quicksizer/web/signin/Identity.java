package io.quicksizer.web.signin;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom an identity provider vouches for, in its own words.
 *
 * @param subject what the identity provider calls the person in its messages
 * @param userName the name under which the product knows the person
 * @param displayName what colleagues read; blank to show the user name
 * @param groups the identity provider's groups
 * @param statedAt when it said so; null if it does not say
 * @param mailAddress where the person receives mail; blank if it does not say
 */
public record Identity(
        String subject,
        String userName,
        String displayName,
        Set<String> groups,
        @Nullable Instant statedAt,
        String mailAddress) {

    public Identity {
        groups = Set.copyOf(groups);
    }
}
