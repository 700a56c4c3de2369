package io.quicksizer.workers.operations;

import io.quicksizer.db.journal.LeftVisits;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.HumanTaskRef;
import io.quicksizer.processes.model.Step;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The end of tasks that Tasklist still shows after a restart. The restart itself ends those that the engine's search
 * showed at that moment; a task that had just been created appears later.
 */
@Component
class EndingLeftoverTasks {
    /** The time within which the search shows every task. */
    private static final Duration SHOWN_WITHIN = Duration.ofMinutes(10);

    private final LeftVisits visits;
    private final WorkflowEngine engine;
    private final Clock clock;

    EndingLeftoverTasks(LeftVisits visits, WorkflowEngine engine, Clock clock) {
        this.visits = visits;
        this.engine = engine;
        this.clock = clock;
    }

    /** Ends the tasks of visits that were left recently. Idempotent. */
    void end() {
        visits.since(clock.instant().minus(SHOWN_WITHIN))
                .forEach(left -> engine.endLeftoverTask(new HumanTaskRef(
                        left.processInstanceKey(), left.elementInstanceKey(), Step.valueOf(left.step()))));
    }
}
