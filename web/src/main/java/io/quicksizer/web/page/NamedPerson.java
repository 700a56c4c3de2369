package io.quicksizer.web.page;

import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds whom somebody means who types a user name or a display name. */
@Component
public class NamedPerson {
    private final PeopleDirectory people;

    NamedPerson(PeopleDirectory people) {
        this.people = people;
    }

    /** The user name of the only person with this display name; else what was typed, without blanks around it. */
    public String userName(String typed) {
        String name = typed.strip();
        if (people.find(name).isPresent()) {
            return name;
        }
        List<Person> called = people.everybody().stream()
                .filter(person -> person.displayName().equalsIgnoreCase(name))
                .toList();
        return called.size() == 1 ? called.getFirst().userName() : name;
    }
}
