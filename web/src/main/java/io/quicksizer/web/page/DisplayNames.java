package io.quicksizer.web.page;

import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import org.springframework.stereotype.Component;

/** The display name of a person. */
@Component
public class DisplayNames {
    private final PeopleDirectory people;

    DisplayNames(PeopleDirectory people) {
        this.people = people;
    }

    /** Names on one page, on which the same few people occur many times; each is looked up once. */
    public NamesOnPage onPage() {
        return new NamesOnPage(this);
    }

    /** The display name; the user name of somebody who is not known any more. */
    public String of(String userName) {
        return people.find(userName).map(Person::displayName).orElse(userName);
    }
}
