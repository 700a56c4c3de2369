package io.quicksizer.workers.run;

import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.platform.correlation.Correlation;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the visit that a recording job belongs to, in the journal and never in a variable, and records its end. */
@Component
public class VisitOfJob {
    private final StepJournal journal;
    private final JobRefusals refusals;
    private final Clock clock;

    VisitOfJob(StepJournal journal, JobRefusals refusals, Clock clock) {
        this.journal = journal;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * The visit that this job recorded before, or else the latest of its step and instance that nobody recorded.
     *
     * @throws io.quicksizer.processes.job.JobRefused when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Visit of(LeadingRun run, Step step) {
        return find(run, step)
                .orElseThrow(() -> refusals.refuse(
                        run.job(),
                        run.engagement(),
                        "no visit of \"" + step.label() + "\" waits to be recorded",
                        "Restart the engagement at the step in the portal."));
    }

    /** The visit of {@link #of}, or empty when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Visit> find(LeadingRun run, Step step) {
        return journal.recordedVisit(run.id(), run.job().elementInstanceKey())
                .filter(visit -> step.name().equals(visit.element().step()))
                .or(() -> journal.unrecordedVisit(run.id(), run.job().processInstanceKey(), step.name()));
    }

    /** Records that the visit has come to its end; repeated, it changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(LeadingRun run, Visit visit, String actor) {
        if (visit.open()) {
            journal.complete(
                    visit,
                    run.job().elementInstanceKey(),
                    actor,
                    clock.instant(),
                    Correlation.current().id());
        }
    }
}
