package io.quicksizer.workers.pilot;

import io.quicksizer.db.pilot.CohortStore;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Query of the features that are enabled for a person; a feature that was never switched is on. */
@Component
public class Features {
    private final CohortStore cohorts;

    Features(CohortStore cohorts) {
        this.cohorts = cohorts;
    }

    /** Returns whether a feature is on for a person. */
    public boolean on(Person person, Feature feature) {
        return cohorts.on(feature.name(), person.userName());
    }

    /** Returns the reason why a person can't use a feature; empty if it is on. */
    public Optional<Refusal> refusal(Person person, Feature feature) {
        return on(person, feature) ? Optional.empty() : Optional.of(Refusal.because(Reason.FEATURE_OFF));
    }
}
