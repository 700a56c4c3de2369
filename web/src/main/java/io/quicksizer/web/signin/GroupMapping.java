package io.quicksizer.web.signin;

import io.quicksizer.workers.access.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mapping of the identity provider's groups. Names are compared exactly; unmapped groups are ignored.
 *
 * @param roles groups of the provider whose members hold the role ADMIN, PLANNER, APPROVER or VIEWER
 * @param teams groups of the provider whose members belong to the team; if several match, the first counts
 * @param signOffGroups groups of the provider whose members belong to the sign-off group
 */
@ConfigurationProperties("quicksizer.sign-in")
record GroupMapping(
        @DefaultValue Map<Role, List<String>> roles,
        @DefaultValue LinkedHashMap<String, List<String>> teams,
        @DefaultValue Map<String, List<String>> signOffGroups) {

    Set<Role> rolesOf(Set<String> groups) {
        return named(roles, groups);
    }

    Set<String> signOffGroupsOf(Set<String> groups) {
        return named(signOffGroups, groups);
    }

    Optional<String> teamOf(Set<String> groups) {
        return teams.entrySet().stream()
                .filter(team -> team.getValue().stream().anyMatch(groups::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static <K> Set<K> named(Map<K, List<String>> meanings, Set<String> groups) {
        return meanings.entrySet().stream()
                .filter(meaning -> meaning.getValue().stream().anyMatch(groups::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
