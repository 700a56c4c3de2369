package io.quicksizer.workers.engagement;

import io.quicksizer.db.alternative.AlternativeSwitches;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.StepDrafts;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.wizard.EntryOutcome;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The entries of earlier visits that were stored without being applied, which forms show again. */
@Component
class KeptEntries {
    private static final Set<EntryOutcome> NOT_APPLIED =
            EnumSet.of(EntryOutcome.PROBLEMS, EntryOutcome.BACK, EntryOutcome.JUMP);

    private final StepSubmissionRepository submissions;
    private final AlternativeSwitches switches;
    private final StepDrafts drafts;

    KeptEntries(StepSubmissionRepository submissions, AlternativeSwitches switches, StepDrafts drafts) {
        this.submissions = submissions;
        this.switches = switches;
        this.drafts = drafts;
    }

    /**
     * Returns the entry of the last visit if it was not applied, belongs to the active alternative and has not been
     * discarded since; for the forms of Tasklist and the API, which have no drafts.
     */
    Optional<StepEntry> last(Engagement engagement, Step step) {
        return kept(engagement, step).flatMap(SubmissionJson::entry);
    }

    /**
     * Returns the entry of the last visit if it was refused; for the portal, where an entry that Back or a jump left is
     * a draft of its person ({@link SubmittedDrafts}).
     */
    Optional<StepEntry> refused(Engagement engagement, Step step) {
        return kept(engagement, step)
                .filter(submission -> outcome(submission) == EntryOutcome.PROBLEMS)
                .flatMap(SubmissionJson::entry);
    }

    /** Returns the submission before this visit if it was at the same step and refused. */
    Optional<StepSubmission> refusal(UUID engagementId, Step step) {
        List<StepSubmission> all = submissions.findByEngagementIdOrderBySubmittedAtAscIdAsc(engagementId);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.getLast())
                        .filter(submission -> submission.step().equals(step.name()))
                        .filter(submission -> outcome(submission) == EntryOutcome.PROBLEMS);
    }

    private Optional<StepSubmission> kept(Engagement engagement, Step step) {
        return submissions.findByEngagementIdOrderBySubmittedAtAscIdAsc(engagement.id()).reversed().stream()
                .filter(submission -> submission.step().equals(step.name()))
                .filter(submission -> !SubmissionJson.notAllowed(submission))
                .findFirst()
                .filter(submission -> NOT_APPLIED.contains(outcome(submission)))
                .filter(submission -> !appliedByBack(submission, step))
                .filter(submission -> !isOfAnotherAlternative(engagement, submission))
                .filter(submission -> drafts.findDiscarded(
                                engagement.id(),
                                step.name(),
                                submission.submitted().actor())
                        .isEmpty());
    }

    /**
     * Returns whether Back applied the entry, which it does if it leads to a later step, such as to the review after a
     * jump.
     */
    private static boolean appliedByBack(StepSubmission submission, Step step) {
        return outcome(submission) == EntryOutcome.BACK
                && Optional.ofNullable(submission.result().nextStep())
                        .map(Step::valueOf)
                        .filter(next -> next.compareTo(step) > 0)
                        .isPresent();
    }

    /**
     * Returns whether the entry was made before the alternatives were switched. The review is exempt: its comment is
     * about the engagement, whichever alternative is active.
     */
    private boolean isOfAnotherAlternative(Engagement engagement, StepSubmission submission) {
        return !submission.step().equals(Step.REVIEW.name())
                && switches.latest(engagement.id())
                        .filter(at -> !submission.submitted().at().isAfter(at))
                        .isPresent();
    }

    private static EntryOutcome outcome(StepSubmission submission) {
        return SubmissionJson.outcome(submission.result().outcome());
    }
}
