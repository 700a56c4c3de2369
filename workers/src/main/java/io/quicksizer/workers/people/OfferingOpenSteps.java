package io.quicksizer.workers.people;

import io.quicksizer.db.people.Belongings;
import io.quicksizer.workers.access.PlannerChanged;
import io.quicksizer.workers.outbox.TaskHolders;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Use case: open steps in Tasklist are offered to the people who may edit, when a planner's access changes. */
@Component
class OfferingOpenSteps {
    private final Belongings belongings;
    private final TaskHolders tasks;

    OfferingOpenSteps(Belongings belongings, TaskHolders tasks) {
        this.belongings = belongings;
        this.tasks = tasks;
    }

    @EventListener
    void changed(PlannerChanged change) {
        belongings.openSteps(change.userName(), change.teams()).forEach(tasks::sharingChanged);
    }
}
