package io.quicksizer.workers.waiting;

import io.quicksizer.db.waiting.WaitingStep;
import io.quicksizer.db.waiting.WaitingTasks;
import io.quicksizer.workers.people.Person;
import java.util.List;
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
}
