package io.quicksizer.workers.run;

import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.platform.correlation.Correlation;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lookup of the visit that a job records, always from the journal and never from a variable, and completion of that
 * visit.
 */
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
     * Returns the visit that this job has recorded before, or else the latest unrecorded visit of its step and
     * instance.
     *
     * @throws io.quicksizer.processes.job.JobRefused if there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Visit of(LeadingRun run, Step step) {
        return find(run, step)
                .orElseThrow(() -> refusals.refuse(
                        run.job(),
                        run.engagement(),
                        IncidentPhrase.WHAT_NO_VISIT.with(step.label()),
                        IncidentPhrase.ADVICE_RESTART_STEP.with()));
    }

    /** Returns the visit as {@link #of} does, or empty if there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Visit> find(LeadingRun run, Step step) {
        return journal.recordedVisit(run.id(), run.job().elementInstanceKey())
                .filter(visit -> step.name().equals(visit.element().step()))
                .or(() -> journal.unrecordedVisit(run.id(), run.job().processInstanceKey(), step.name()));
    }

    /** Records the end of the visit. Idempotent: does nothing if it has ended already. */
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
