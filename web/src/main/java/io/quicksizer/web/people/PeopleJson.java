package io.quicksizer.web.people;

import io.quicksizer.workers.people.KnownPeople;
import io.quicksizer.workers.people.KnownPerson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of people.
 *
 * @param people by user name
 * @param next what to send as {@code after} for the next page; null at the end
 */
@Schema(name = "People")
record PeopleJson(List<PersonJson> people, @Nullable String next) {

    static PeopleJson of(KnownPeople.Page page) {
        return new PeopleJson(page.people().stream().map(PersonJson::of).toList(), page.next());
    }

    /**
     * Somebody who has signed in at least once.
     *
     * @param roles none means no access
     * @param active false after access was taken away
     */
    @Schema(name = "KnownPerson")
    record PersonJson(
            String userName,
            String displayName,
            List<String> roles,
            List<String> groups,
            @Nullable String team,
            boolean active,
            Instant lastSignInAt) {

        static PersonJson of(KnownPerson person) {
            return new PersonJson(
                    person.userName(),
                    person.displayName(),
                    person.roles(),
                    person.groups(),
                    person.team(),
                    person.active(),
                    person.lastSignInAt());
        }
    }
}
