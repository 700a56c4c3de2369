package io.quicksizer.workers.waiting;

import io.quicksizer.db.waiting.WaitingSignOff;
import io.quicksizer.db.waiting.WaitingStep;
import io.quicksizer.db.waiting.WaitingTasks;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.people.Person;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what waits for a person. */
@Service
public class WaitingFor {
    private final WaitingTasks tasks;

    WaitingFor(WaitingTasks tasks) {
        this.tasks = tasks;
    }

    /** Steps of the person's own engagements, latest change first. */
    @Transactional(readOnly = true)
    public List<WaitingStep> steps(Person person, int limit) {
        return tasks.steps(person.userName(), limit);
    }

    /** Sign-offs that the person may give (four eyes, one level each), the one that is due first comes first. */
    @Transactional(readOnly = true)
    public List<WaitingSignOff> signOffs(Person person, int limit) {
        return tasks.signOffs(person.groups(), limit).stream()
                .filter(waiting -> AccessPolicy.signingOff(person, waiting.submittedBy(), Set.of(waiting.group()))
                        .isEmpty())
                .filter(waiting -> waiting.signers().stream().noneMatch(person.userName()::equalsIgnoreCase))
                .toList();
    }
}
