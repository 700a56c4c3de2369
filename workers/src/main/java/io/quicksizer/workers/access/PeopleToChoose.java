package io.quicksizer.workers.access;

import io.quicksizer.db.people.PersonName;
import java.util.List;

/**
 * People offered by a field, by user name.
 *
 * @param more whether further people can be named that are not listed
 */
public record PeopleToChoose(List<PersonName> people, boolean more) {
    static final int MOST = 500;

    /** @param people at least one more than listed, if there are so many */
    static PeopleToChoose of(List<PersonName> people) {
        return new PeopleToChoose(people.stream().limit(MOST).toList(), people.size() > MOST);
    }
}
