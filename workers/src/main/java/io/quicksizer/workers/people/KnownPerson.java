package io.quicksizer.workers.people;

import io.quicksizer.db.people.PersonEntity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who has signed in at least once, as shown to administrators.
 *
 * @param userName stable name
 * @param displayName name shown to colleagues
 * @param roles names of roles, in alphabetical order; empty means no access
 * @param groups sign-off groups, in alphabetical order
 * @param team the team, or null
 * @param active false if the person was deactivated
 * @param lastSignInAt time of the latest sign-in
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
