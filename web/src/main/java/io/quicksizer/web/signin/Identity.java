package io.quicksizer.web.signin;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as an identity provider describes them.
 *
 * @param subject the person's identifier at the identity provider
 * @param userName the name under which the product knows the person
 * @param displayName name shown to colleagues; if blank, the user name is shown
 * @param groups the identity provider's groups
 * @param statedAt when the identity provider issued the statement; null if unknown
 * @param mailAddress where the person receives mail; blank if unknown
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
