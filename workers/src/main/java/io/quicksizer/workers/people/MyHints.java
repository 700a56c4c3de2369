package io.quicksizer.workers.people;

import io.quicksizer.db.people.DismissedHints;
import io.quicksizer.workers.access.Person;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use cases: hints for new users, each shown until the person dismisses it. */
@Service
public class MyHints {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final int MOST = 50;

    private final DismissedHints hints;
    private final Clock clock;

    MyHints(DismissedHints hints, Clock clock) {
        this.hints = hints;
        this.clock = clock;
    }

    /** Returns the names of the hints that the person has dismissed. */
    @Transactional(readOnly = true)
    public Set<String> dismissed(Person person) {
        return hints.of(person.userName());
    }

    /**
     * Dismisses a hint.
     *
     * @return false if the name is invalid or the person has dismissed too many hints
     */
    @Transactional
    public boolean dismiss(Person person, String hint) {
        boolean possible = NAME.matcher(hint).matches() && dismissed(person).size() < MOST;
        if (possible) {
            hints.dismiss(person.userName(), hint, clock.instant());
        }
        return possible;
    }

    /** Shows the person all hints again. */
    @Transactional
    public void restore(Person person) {
        hints.restore(person.userName());
    }
}
