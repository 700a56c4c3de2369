package io.quicksizer.workers.people;

import io.quicksizer.db.people.PersonEntity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has signed in at least once, as administrators see them.
 *
 * @param userName stable name
 * @param displayName what colleagues read
 * @param roles names of roles, in alphabetical order; none means no access
 * @param groups sign-off groups, in alphabetical order
 * @param team the team, or null
 * @param active false after access was taken away
 * @param lastSignInAt the latest sign-in
 */
public record KnownPerson(
        String userName,
        String displayName,
        List<String> roles,
        List<String> groups,
        @Nullable String team,
        boolean active,
        Instant lastSignInAt) {

    static KnownPerson of(PersonEntity person) {
        return new KnownPerson(
                person.userName(),
                person.displayName(),
                person.roles().stream().sorted().toList(),
                person.groups().stream().sorted().toList(),
                person.team(),
                person.active(),
                person.lastSignInAt());
    }
}
