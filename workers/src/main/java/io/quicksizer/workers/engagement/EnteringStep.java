package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.journal.StepElement;
import io.quicksizer.db.journal.StepEventKind;
import io.quicksizer.db.journal.StepFact;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
import io.quicksizer.workers.metering.StepLag;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.platform.correlation.Correlation;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.run.RunRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: the workflow reaches a human step. Records the visit in the journal and fills the step's form. */
@Service
public class EnteringStep {
    private final RunRegistry runs;
    private final JobRefusals refusals;
    private final StepJournal journal;
    private final List<HumanForm> forms;
    private final Outbox outbox;
    private final StepLag lag;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnteringStep(
            RunRegistry runs,
            JobRefusals refusals,
            StepJournal journal,
            List<HumanForm> forms,
            Outbox outbox,
            StepLag lag,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.refusals = refusals;
        this.journal = journal;
        this.forms = List.copyOf(forms);
        this.outbox = outbox;
        this.lag = lag;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Event: a step waits for a person. Published within the transaction that records the visit, and again when the job
     * is repeated.
     */
    public record Entered(UUID engagementId, UUID visitId, Step step) {}

    /** Records the visit and returns its form. Idempotent: a repeated job finds the visit that it recorded before. */
    @Transactional
    public StepForm enter(Job job) {
        LeadingRun run = runs.leading(job);
        Step step = job.step();
        requireOpen(run, step);
        UUID visit = journal.recordOnce(new StepFact(
                run.engagement().id(),
                new StepElement(
                        run.id(),
                        job.elementInstanceKey(),
                        job.processInstanceKey(),
                        job.processId(),
                        step.elementId(),
                        step.name()),
                StepEventKind.ENTERED,
                run.revisionNumber(),
                null,
                clock.instant(),
                Correlation.current().id()));
        continueIfEntered(run, visit);
        lag.available(step, run.engagement().id());
        events.publishEvent(new Entered(run.engagement().id(), visit, step));
        return forms.stream()
                .filter(form -> form.fills(step))
                .findFirst()
                .orElseThrow()
                .fill(step, run, visit);
    }

    /**
     * Publishes the entry of the visit again if the process has not followed it: the engine keeps a message for an
     * hour, and the visit is recorded before its task exists.
     */
    private void continueIfEntered(LeadingRun run, UUID visit) {
        UUID engagement = run.engagement().id();
        journal.latestVisit(engagement, run.id())
                .filter(latest -> latest.id().equals(visit) && latest.open() && latest.outcome() != null)
                .ifPresent(entered -> outbox.add(new EngineCommand.EntryRecorded(engagement, visit)));
    }

    private void requireOpen(LeadingRun run, Step step) {
        Engagement engagement = run.engagement();
        boolean open = step == Step.SIGN_OFF
                ? engagement.status() == EngagementStatus.IN_APPROVAL
                : engagement.status().isInWizard();
        if (!open) {
            throw refusals.refuse(
                    run.job(),
                    engagement,
                    IncidentPhrase.WHAT_NOT_ENTERED.with(engagement.status()),
                    IncidentPhrase.ADVICE_RESTART_WHERE.with());
        }
    }
}
