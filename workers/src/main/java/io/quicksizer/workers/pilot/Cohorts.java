package io.quicksizer.workers.pilot;

import io.quicksizer.db.pilot.CohortStore;
import io.quicksizer.workers.access.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cohorts of people. */
@Component
public class Cohorts {
    private final CohortStore store;

    Cohorts(CohortStore store) {
        this.store = store;
    }

    /** Name of the cohort to which a person belongs now. */
    public Optional<String> of(Person person) {
        return store.nameOf(person.userName());
    }
}
