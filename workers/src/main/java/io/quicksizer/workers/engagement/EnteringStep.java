package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.journal.StepEventKind;
import io.quicksizer.db.journal.StepFact;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.processes.job.OperatorReadable;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.StepForm;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A human step begins: notes the visit, and loads what its form shows. */
@Service
public class EnteringStep {
    private final EngagementRepository engagements;
    private final StepJournal journal;
    private final List<HumanForm> forms;
    private final Clock clock;

    EnteringStep(EngagementRepository engagements, StepJournal journal, List<HumanForm> forms, Clock clock) {
        this.engagements = engagements;
        this.journal = journal;
        this.forms = List.copyOf(forms);
        this.clock = clock;
    }

    /**
     * Notes the visit once, however often it is told.
     *
     * @return what the form shows
     * @throws OperatorReadable if the instance is no longer the one that leads the engagement
     */
    @Transactional
    public StepForm enter(StepArrival arrival) {
        Engagement engagement = engagements
                .findLocked(arrival.engagementId())
                .orElseThrow(() -> new OperatorReadable("Engagement " + arrival.engagementId()
                        + " is not in the database. Restore the database, or cancel this instance."));
        if (!engagement.runId().equals(arrival.runId())) {
            throw new OperatorReadable("Another instance leads engagement " + engagement.id()
                    + " since it was rebuilt. Cancel this instance; nothing is lost.");
        }
        if (arrival.processId().equals(ProcessId.SIZING_ENGAGEMENT.id())) {
            engagement
                    .processInstanceKey()
                    .filter(key -> key != arrival.processInstanceKey())
                    .ifPresent(key -> {
                        throw new OperatorReadable("Instance " + key + " leads engagement " + engagement.id()
                                + ". Cancel this instance, which was started twice; nothing is lost.");
                    });
        }
        UUID visit = journal.recordOnce(new StepFact(
                arrival.engagementId(),
                arrival.element(),
                StepEventKind.ENTERED,
                arrival.revisionNumber(),
                null,
                clock.instant(),
                arrival.correlationId()));
        if (arrival.processId().equals(ProcessId.SIZING_ENGAGEMENT.id())) {
            engagement.ledBy(arrival.processInstanceKey());
        }
        return forms.stream()
                .filter(form -> form.fills(arrival.step()))
                .findFirst()
                .orElseThrow()
                .fill(arrival, engagement, visit);
    }
}
