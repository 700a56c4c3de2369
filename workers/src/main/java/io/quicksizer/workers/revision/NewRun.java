package io.quicksizer.workers.revision;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.journal.StepElement;
import io.quicksizer.db.journal.StepEventKind;
import io.quicksizer.db.journal.StepFact;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.engagement.EngagementStates;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.platform.correlation.Correlation;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Start of a new run, in the wizard, for an engagement whose previous run has ended. */
@Component
class NewRun {
    /** Placeholder for the version of the policy, which is chosen when a revision is frozen. */
    private static final int NO_POLICY_YET = 0;

    private final Catalogues catalogues;
    private final StepJournal journal;
    private final Outbox outbox;
    private final Clock clock;

    NewRun(Catalogues catalogues, StepJournal journal, Outbox outbox, Clock clock) {
        this.catalogues = catalogues;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Starts the engagement's current run. The command goes through the outbox, so the engine need not be reachable
     * now.
     *
     * @param point a step of the wizard
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Engagement engagement, RestartPoint point, Person actor) {
        remember(engagement, Step.valueOf(point.name()), actor);
        outbox.add(new EngineCommand.Rebuild(
                engagement.id(),
                engagement.runId(),
                point,
                engagement.owner(),
                engagement.currentRevisionNumber(),
                EngagementStates.of(engagement).expertOpen(catalogues.snapshot(engagement.catalogueVersionId())),
                NO_POLICY_YET,
                null));
    }

    /** Records the start in the journal, so that operators see since when the run has been pending. */
    private void remember(Engagement engagement, Step step, Person actor) {
        journal.recordOnce(new StepFact(
                engagement.id(),
                new StepElement(
                        engagement.runId(),
                        null,
                        null,
                        ProcessId.SIZING_ENGAGEMENT.id(),
                        step.elementId(),
                        step.name()),
                StepEventKind.RESTARTED,
                engagement.currentRevisionNumber(),
                actor.userName(),
                clock.instant(),
                Correlation.current().id()));
    }
}
