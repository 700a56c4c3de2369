package io.quicksizer.workers.engagement;

import io.quicksizer.db.alternative.AlternativeSwitches;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.processes.model.FormProblem;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.wizard.EntryOutcome;
import io.quicksizer.workers.wizard.FieldLabel;
import io.quicksizer.workers.wizard.Move;
import io.quicksizer.workers.wizard.Wizard;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.StepEntry;
import io.quicksizer.workers.wizard.view.FormVariables;
import io.quicksizer.workers.wizard.view.SizingView;
import io.quicksizer.workers.wizard.view.StepView;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The content of the wizard's steps: the same for the portal, the API and Tasklist's forms. */
@Service
public class StepForms {
    private static final Set<EntryOutcome> KEPT_FOR_THE_RETURN =
            EnumSet.of(EntryOutcome.PROBLEMS, EntryOutcome.BACK, EntryOutcome.JUMP);

    private final EngagementRepository engagements;
    private final EngagementForReading forReading;
    private final StepSubmissionRepository submissions;
    private final AlternativeSwitches switches;
    private final Catalogues catalogues;

    StepForms(
            EngagementRepository engagements,
            EngagementForReading forReading,
            StepSubmissionRepository submissions,
            AlternativeSwitches switches,
            Catalogues catalogues) {
        this.engagements = engagements;
        this.forReading = forReading;
        this.submissions = submissions;
        this.switches = switches;
        this.catalogues = catalogues;
    }

    /** The step's form with what was entered so far, for a person who may read the engagement. */
    @Transactional(readOnly = true)
    public Answer<Map<String, @Nullable Object>> show(Person reader, UUID engagementId, Step step) {
        if (!Wizard.has(step)) {
            return new Answer.Missing<>("step");
        }
        return Answer.found(
                forReading
                        .shown(reader, EngagementForReading.READ, engagements.findById(engagementId))
                        .map(engagement -> variables(engagement, step)),
                "engagement");
    }

    /** The variables of the step's form in Tasklist. */
    Map<String, @Nullable Object> variables(Engagement engagement, Step step) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>(FormVariables.of(view(engagement, step)));
        form.put(Intent.ACTION, (step == Step.REVIEW ? Move.SUBMIT : Move.CONTINUE).word());
        return form;
    }

    /**
     * The content of the step. An entry of the last visit that was not accepted is shown instead of the stored state,
     * but never one of somebody who was not allowed to make it.
     */
    StepView view(Engagement engagement, Step step) {
        return kept(engagement, step).map(entry -> view(engagement, entry)).orElseGet(() -> stored(engagement, step));
    }

    /** The content of the step as it is stored. */
    StepView stored(Engagement engagement, Step step) {
        return Wizard.show(step, EngagementStates.of(engagement), catalogue(engagement));
    }

    /** The entry of the last visit if it was kept without being applied, and belongs to the present alternative. */
    Optional<StepEntry> kept(Engagement engagement, Step step) {
        return lastOf(engagement.id(), step)
                .filter(submission -> KEPT_FOR_THE_RETURN.contains(outcome(submission)))
                .filter(submission -> !appliedByBack(submission, step))
                .filter(submission -> !isOfAnotherAlternative(engagement, submission))
                .flatMap(SubmissionJson::entry);
    }

    /** The review's comment is about the engagement, whichever alternative is active. */
    private boolean isOfAnotherAlternative(Engagement engagement, StepSubmission submission) {
        return !submission.step().equals(Step.REVIEW.name())
                && switches.latest(engagement.id())
                        .filter(at -> !submission.submitted().at().isAfter(at))
                        .isPresent();
    }

    /** The entry that would change nothing of what is stored. */
    @Transactional(readOnly = true)
    public StepEntry storedEntry(UUID engagementId, Step step) {
        return stored(engagements.findById(engagementId).orElseThrow(), step).entry();
    }

    /**
     * The entry that the step begins with instead of what is stored: the one of the last visit, and the recommended
     * size for each line item without one.
     */
    Optional<StepEntry> begun(Engagement engagement, Step step) {
        Optional<StepEntry> proposal =
                view(engagement, step) instanceof SizingView sizes ? sizes.proposal() : Optional.empty();
        return proposal.or(() -> kept(engagement, step));
    }

    /** Back to a later step has applied the entry. */
    private static boolean appliedByBack(StepSubmission submission, Step step) {
        return outcome(submission) == EntryOutcome.BACK
                && Optional.ofNullable(submission.result().nextStep())
                        .map(Step::valueOf)
                        .filter(next -> next.compareTo(step) > 0)
                        .isPresent();
    }

    /** The content of the step with an entry that was typed just now. */
    StepView view(Engagement engagement, StepEntry typed) {
        return Wizard.show(typed, EngagementStates.of(engagement), catalogue(engagement));
    }

    private CatalogueSnapshot catalogue(Engagement engagement) {
        return catalogues.snapshot(engagement.catalogueVersionId());
    }

    /** The reason why the submission before this visit was refused; empty if the planner came here otherwise. */
    List<FormProblem> problemsOfLastSubmission(UUID engagementId, Step step) {
        return shown(refused(engagementId, step));
    }

    /** Reason why the submission before this visit did not count; it says nothing of the content. */
    List<FormProblem> refusalOfLastSubmission(UUID engagementId, Step step) {
        return shown(refused(engagementId, step).filter(SubmissionJson::notAllowed));
    }

    private Optional<StepSubmission> refused(UUID engagementId, Step step) {
        return lastOf(engagementId)
                .filter(submission -> submission.step().equals(step.name()))
                .filter(submission -> outcome(submission) == EntryOutcome.PROBLEMS);
    }

    private static List<FormProblem> shown(Optional<StepSubmission> refused) {
        return refused.map(SubmissionJson::problems).orElse(List.of()).stream()
                .map(problem -> new FormProblem(FieldLabel.of(problem.field()), problem.message()))
                .toList();
    }

    private Optional<StepSubmission> lastOf(UUID engagementId) {
        List<StepSubmission> all = submissions.findByEngagementIdOrderBySubmittedAtAscIdAsc(engagementId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private Optional<StepSubmission> lastOf(UUID engagementId, Step step) {
        return submissions.findByEngagementIdOrderBySubmittedAtAscIdAsc(engagementId).reversed().stream()
                .filter(submission -> submission.step().equals(step.name()))
                .filter(submission -> !SubmissionJson.notAllowed(submission))
                .findFirst();
    }

    private static EntryOutcome outcome(StepSubmission submission) {
        return SubmissionJson.outcome(submission.result().outcome());
    }
}
