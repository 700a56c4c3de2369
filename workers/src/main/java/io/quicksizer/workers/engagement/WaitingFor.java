package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.WaitingStep;
import io.quicksizer.db.engagement.WaitingTasks;
import io.quicksizer.workers.access.Person;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queries for what waits for a person. */
@Service
public class WaitingFor {
    private final WaitingTasks tasks;

    WaitingFor(WaitingTasks tasks) {
        this.tasks = tasks;
    }

    /** Returns the open steps of the person's own engagements, latest change first. */
    @Transactional(readOnly = true)
    public List<WaitingStep> steps(Person person, int limit) {
        return tasks.steps(person.userName(), limit);
    }

    /** Returns the number of the person's own engagements that an approver sent back. */
    @Transactional(readOnly = true)
    public int sentBack(Person person) {
        return tasks.sentBack(person.userName());
    }
}
