package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.StepDraft;
import io.quicksizer.db.engagement.StepDrafts;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.wizard.entry.EntryCodec;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a person typed at a step until it is submitted, valid or not. A draft changes nothing of the engagement
 * and is seen by its person only.
 */
@Service
public class KeepingDraft {
    private static final String ACTION = "step.draft";

    private final EngagementForChange forChange;
    private final EngagementViews views;
    private final StepDrafts drafts;
    private final Clock clock;

    KeepingDraft(EngagementForChange forChange, EngagementViews views, StepDrafts drafts, Clock clock) {
        this.forChange = forChange;
        this.views = views;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Keeps the fields instead of the person's earlier draft. Waits for a submission that is being stored, so that the
     * draft which it drops does not come back behind it.
     *
     * @param baseVersion version of the engagement that the person saw while typing
     * @return when it was kept; a conflict if the step is not open any more, so that what arrives late does not come
     *     back as a draft after its step was submitted
     */
    @Transactional
    public Answer<Instant> keep(Person actor, UUID engagementId, StepEntry entry, long baseVersion) {
        return forChange.edit(
                actor,
                engagementId,
                ACTION,
                engagement -> isOpen(engagement, entry.step())
                        ? new Answer.Done<>(save(actor, engagementId, entry, baseVersion))
                        : new Answer.Conflicting<>(Conflict.of(ConflictCode.STEP_SUBMITTED), engagement.rowVersion()));
    }

    /** Keeps fields that could not be submitted, for when the person comes to the step again. */
    @Transactional
    public Answer<Instant> keepForReturn(Person actor, UUID engagementId, StepEntry entry, long baseVersion) {
        return forChange.edit(
                actor,
                engagementId,
                ACTION,
                engagement -> new Answer.Done<>(save(actor, engagementId, entry, baseVersion)));
    }

    /** Hides the person's draft, so that the step shows what is stored; {@link #restore} brings it back. */
    @Transactional
    public void discard(Person actor, UUID engagementId, Step step) {
        drafts.discard(engagementId, step.name(), actor.userName(), clock.instant());
    }

    /** Brings back the draft that the person discarded, unless something new was typed meanwhile. */
    @Transactional
    public void restore(Person actor, UUID engagementId, Step step) {
        drafts.restore(engagementId, step.name(), actor.userName());
    }

    private boolean isOpen(Engagement engagement, Step step) {
        return views.waiting(engagement)
                .filter(visit -> step.name().equals(visit.element().step()))
                .isPresent();
    }

    private Instant save(Person actor, UUID engagementId, StepEntry entry, long baseVersion) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StepDraft draft = new StepDraft(EntryCodec.write(entry), baseVersion, now);
        drafts.save(engagementId, entry.step().name(), actor.userName(), draft);
        return now;
    }
}
