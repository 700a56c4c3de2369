package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.StepDraft;
import io.quicksizer.db.engagement.StepDrafts;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.LastChange;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.ChangedBy;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.wizard.entry.EntryCodec;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: keeps what a person typed at a step, valid or not, until it is submitted. A draft does not change the
 * engagement and is visible only to the person who typed it.
 */
@Service
public class KeepingDraft {
    private static final String ACTION = "step.draft";

    private final EngagementForChange forChange;
    private final EngagementViews views;
    private final StepDrafts drafts;
    private final LastChange changes;
    private final Clock clock;

    KeepingDraft(
            EngagementForChange forChange, EngagementViews views, StepDrafts drafts, LastChange changes, Clock clock) {
        this.forChange = forChange;
        this.views = views;
        this.drafts = drafts;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Replaces the person's earlier draft by these fields. Waits for a submission that is being stored, so that the
     * draft which that submission deletes is not written again afterwards.
     *
     * @param baseVersion version of the engagement that the person saw while typing
     * @return when it was kept; a conflict if the step is not open any more, so that a late request does not leave a
     *     draft of a step that has been submitted
     */
    @Transactional
    public Answer<Instant> keep(Person actor, UUID engagementId, StepEntry entry, long baseVersion) {
        return forChange.edit(
                actor,
                engagementId,
                ACTION,
                engagement -> isOpen(engagement, entry.step())
                        ? new Answer.Done<>(save(actor, engagementId, entry, baseVersion))
                        : submitted(actor, engagement, entry.step()));
    }

    private Answer<Instant> submitted(Person actor, Engagement engagement, Step step) {
        Optional<ChangedBy> submission = changes.ofStep(actor, engagement.id(), step.name());
        return new Answer.Conflicting<>(
                new Conflict(ConflictCode.STEP_SUBMITTED, List.of(), submission), engagement.rowVersion());
    }

    /** Keeps fields that could not be submitted, for the person's next visit to the step; the step need not be open. */
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

    /** Restores the draft that the person discarded, unless something new has been typed since. */
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
