package io.quicksizer.workers.engagement;

import io.quicksizer.db.journal.StepElement;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.processes.engine.TaskNotCompleted;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.model.HumanTaskRef;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The person who completed a task in Tasklist: its assignee according to the engine. Form fields can't be trusted for
 * this.
 */
@Component
public class TaskActor {
    /**
     * The name recorded if a task was completed without an assignee, which can only happen outside Tasklist's pages.
     */
    public static final String NOBODY = "nobody";

    private final WorkflowEngine engine;
    private final JobRefusals refusals;
    private final PeopleDirectory people;

    TaskActor(WorkflowEngine engine, JobRefusals refusals, PeopleDirectory people) {
        this.engine = engine;
        this.refusals = refusals;
        this.people = people;
    }

    /** Returns the task of a visit. */
    public static HumanTaskRef taskOf(StepElement element) {
        return new HumanTaskRef(
                Objects.requireNonNull(element.processInstanceKey()),
                Objects.requireNonNull(element.instanceKey()),
                Step.valueOf(Objects.requireNonNull(element.step())));
    }

    /**
     * Returns the user name of the person who completed the task of a visit that has no recorded entry.
     *
     * @throws io.quicksizer.processes.job.JobRefused if nobody completed it: the process has come here by a message
     *     without an entry, or by a modification
     * @throws io.quicksizer.processes.engine.EngineUnavailable if the search does not return it yet; the job is
     *     repeated
     */
    public String whoCompleted(LeadingRun run, Visit visit) {
        try {
            return whoCompleted(visit);
        } catch (TaskNotCompleted left) {
            throw refusals.refuse(
                    run.job(),
                    run.engagement(),
                    IncidentPhrase.WHAT_NOBODY_COMPLETED.with(),
                    IncidentPhrase.ADVICE_RESTART_STEP.with());
        }
    }

    /**
     * Returns the user name of the person who completed the visit's task. Tasklist may spell it differently from the
     * portal, so it is the canonical one: rules and records compare user names by letter.
     *
     * @throws io.quicksizer.processes.engine.EngineException if the search does not return it
     */
    public String whoCompleted(Visit visit) {
        return engine.assigneeOfCompletedTask(taskOf(visit.element()))
                .map(people::keptName)
                .orElse(NOBODY);
    }
}
