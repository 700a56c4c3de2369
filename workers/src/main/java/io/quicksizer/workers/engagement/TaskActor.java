package io.quicksizer.workers.engagement;

import io.quicksizer.db.journal.StepElement;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.processes.engine.TaskNotCompleted;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.HumanTaskRef;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The person who completed a task in Tasklist: its assignee, from the engine. A form field could claim anything. */
@Component
public class TaskActor {
    /**
     * The person who is named where a task was completed without an assignee, which only happens past Tasklist's pages.
     */
    public static final String NOBODY = "nobody";

    private final WorkflowEngine engine;
    private final JobRefusals refusals;

    TaskActor(WorkflowEngine engine, JobRefusals refusals) {
        this.engine = engine;
        this.refusals = refusals;
    }

    /** The task of a visit. */
    public static HumanTaskRef taskOf(StepElement element) {
        return new HumanTaskRef(
                Objects.requireNonNull(element.processInstanceKey()),
                Objects.requireNonNull(element.instanceKey()),
                Step.valueOf(Objects.requireNonNull(element.step())));
    }

    /**
     * User name of the person who completed the task of a visit that has no recorded entry.
     *
     * @throws io.quicksizer.processes.job.JobRefused when nobody completed it, so that a message without an entry or a
     *     modification has brought the process here
     * @throws io.quicksizer.processes.engine.EngineUnavailable when the search does not show it yet; the job is
     *     repeated
     */
    public String whoCompleted(LeadingRun run, Visit visit) {
        try {
            return whoCompleted(visit);
        } catch (TaskNotCompleted left) {
            throw refusals.refuse(
                    run.job(),
                    run.engagement(),
                    "the process goes on although nobody completed the step",
                    "Restart the engagement at the step in the portal.");
        }
    }

    /**
     * User name of the person who completed the visit's task.
     *
     * @throws io.quicksizer.processes.engine.EngineException when the search does not show it
     */
    public String whoCompleted(Visit visit) {
        return engine.assigneeOfCompletedTask(taskOf(visit.element())).orElse(NOBODY);
    }
}
