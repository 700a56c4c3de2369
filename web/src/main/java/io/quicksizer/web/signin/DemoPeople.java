package io.quicksizer.web.signin;

import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.access.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The people of the demo, as listed in {@code application-local.yml}. The password of each is the user name.
 *
 * @param people the people of the demo
 */
@ConfigurationProperties("quicksizer.demo")
record DemoPeople(List<DemoPerson> people) {

    /**
     * A person of the demo.
     *
     * @param roles at least one
     * @param groups sign-off groups, may be empty
     * @param team team that shares engagements, or null
     * @param mailAddress where the person receives mail, or null
     */
    record DemoPerson(
            String userName,
            String displayName,
            Set<Role> roles,
            @Nullable Set<String> groups,
            @Nullable String team,
            @Nullable String mailAddress) {

        SignedIn signedIn() {
            return new SignedIn(
                    userName, displayName, roles, groups == null ? Set.of() : groups, team, null, null, mailAddress);
        }

        String rolesInWords() {
            return roles.stream()
                    .map(role -> role.name().toLowerCase(Locale.ROOT))
                    .sorted()
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
        }
    }
}
