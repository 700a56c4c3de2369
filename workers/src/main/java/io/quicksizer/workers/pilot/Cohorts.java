package io.quicksizer.workers.pilot;

import io.quicksizer.db.pilot.CohortStore;
import io.quicksizer.workers.access.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Query of the cohorts that people belong to. */
@Component
public class Cohorts {
    private final CohortStore store;

    Cohorts(CohortStore store) {
        this.store = store;
    }

    /** Returns the name of the person's current cohort. */
    public Optional<String> of(Person person) {
        return store.nameOf(person.userName());
    }
}
