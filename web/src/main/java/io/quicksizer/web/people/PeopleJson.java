package io.quicksizer.web.people;

import io.quicksizer.workers.people.KnownPeople;
import io.quicksizer.workers.people.KnownPerson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of people.
 *
 * @param people by user name
 * @param next what to send as {@code after} for the next page; null at the end
 */
@Schema(name = "People")
record PeopleJson(List<KnownPerson> people, @Nullable String next) {

    static PeopleJson of(KnownPeople.Page page) {
        return new PeopleJson(page.people(), page.next());
    }
}
