package io.quicksizer.web.page;

import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import org.springframework.stereotype.Component;

/** Lookup of display names. */
@Component
public class DisplayNames {
    private final PeopleDirectory people;

    DisplayNames(PeopleDirectory people) {
        this.people = people;
    }

    /** Returns a cache for one page, on which the same few people occur many times. */
    public NamesOnPage onPage() {
        return new NamesOnPage(this);
    }

    /** Returns the display name, or the user name if the person is unknown. */
    public String of(String userName) {
        return people.find(userName).map(Person::displayName).orElse(userName);
    }
}
