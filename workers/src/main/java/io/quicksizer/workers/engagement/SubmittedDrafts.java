package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.StepDraft;
import io.quicksizer.db.engagement.StepDrafts;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.engagement.RecordingStep.Submitted;
import io.quicksizer.workers.wizard.StepDecision;
import io.quicksizer.workers.wizard.entry.EntryCodec;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.ReviewEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * The effect of a submission on the drafts of its person: an entry that was applied ends the draft, and one that Back
 * or a jump left becomes the draft.
 */
@Component
class SubmittedDrafts {
    private final StepDrafts drafts;
    private final UnappliedDrafts unapplied;
    private final Clock clock;

    SubmittedDrafts(StepDrafts drafts, UnappliedDrafts unapplied, Clock clock) {
        this.drafts = drafts;
        this.unapplied = unapplied;
        this.clock = clock;
    }

    /**
     * Updates the drafts. Those at other steps stay current, because nobody but their person has changed anything.
     *
     * @param before version of the engagement before the submission
     */
    void settle(Engagement engagement, Submitted submitted, StepDecision decision, long before) {
        Step step = submitted.step();
        StepEntry typed = typed(submitted.entry());
        drafts.follow(engagement.id(), submitted.actor(), before, engagement.rowVersion());
        if (decision.leaves(step) && unapplied.isUnapplied(engagement, typed)) {
            drafts.save(engagement.id(), step.name(), submitted.actor(), draft(engagement, typed));
        } else if (decision.nextStep().isEmpty() || mentionsAnything(typed)) {
            drafts.drop(engagement.id(), step.name(), submitted.actor());
        }
    }

    /** Keeps an entry that was not applied as the person's draft. */
    void keep(Engagement engagement, Submitted submitted) {
        StepEntry typed = typed(submitted.entry());
        drafts.save(engagement.id(), submitted.step().name(), submitted.actor(), draft(engagement, typed));
    }

    private StepDraft draft(Engagement engagement, StepEntry typed) {
        return new StepDraft(
                EntryCodec.write(typed),
                engagement.rowVersion(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Returns the fields of the entry, without where it leads. */
    private static StepEntry typed(StepEntry entry) {
        return entry instanceof ReviewEntry review
                ? new ReviewEntry(Intent.NONE, Input.absent(), review.comment())
                : entry.with(Intent.NONE);
    }

    /** Returns false for a mere move, which says nothing about the draft. */
    private static boolean mentionsAnything(StepEntry typed) {
        return !EntryCodec.fields(typed).isEmpty();
    }
}
