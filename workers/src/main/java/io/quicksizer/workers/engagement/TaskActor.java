package io.quicksizer.workers.engagement;

import io.quicksizer.db.journal.StepElement;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.processes.engine.HumanTaskRef;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who completed a task in Tasklist: its assignee, from the engine. A form field could claim anything. */
@Component
public class TaskActor {
    /** Who is named where a task was completed without an assignee, which only happens past Tasklist's pages. */
    public static final String NOBODY = "nobody";

    private final WorkflowEngine engine;

    TaskActor(WorkflowEngine engine) {
        this.engine = engine;
    }

    /** The task of a visit. */
    public static HumanTaskRef taskOf(StepElement element) {
        return new HumanTaskRef(
                Objects.requireNonNull(element.processInstanceKey()),
                Objects.requireNonNull(element.instanceKey()),
                Step.valueOf(Objects.requireNonNull(element.step())));
    }

    /**
     * User name of the person who completed the visit's task.
     *
     * @throws io.quicksizer.processes.engine.EngineUnavailable when the search does not show it yet; the job is
     *     repeated
     */
    public String whoCompleted(Visit visit) {
        return engine.assigneeOfCompletedTask(taskOf(visit.element())).orElse(NOBODY);
    }
}
