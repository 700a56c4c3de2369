package io.quicksizer.web.difference;

import io.quicksizer.workers.people.PeopleDirectory;
import io.quicksizer.workers.people.Person;
import org.springframework.stereotype.Component;

/** What colleagues call a person. */
@Component
public class DisplayNames {
    private final PeopleDirectory people;

    DisplayNames(PeopleDirectory people) {
        this.people = people;
    }

    /** The display name; the user name of somebody who is not known any more. */
    public String of(String userName) {
        return people.find(userName).map(Person::displayName).orElse(userName);
    }
}
