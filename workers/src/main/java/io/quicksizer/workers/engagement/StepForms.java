package io.quicksizer.workers.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.processes.model.Problem;
import io.quicksizer.workers.engagement.step.EntryOutcome;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.answer.Answer;
import io.quicksizer.workers.catalogue.content.Catalogues;
import io.quicksizer.workers.engagement.step.FieldLabel;
import io.quicksizer.workers.engagement.step.Move;
import io.quicksizer.workers.engagement.step.Wizard;
import io.quicksizer.workers.people.Person;
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

/** What the wizard's steps show: the same for the portal, the API and Tasklist's forms. */
@Service
public class StepForms {
    private static final Set<EntryOutcome> KEPT_FOR_THE_RETURN =
            EnumSet.of(EntryOutcome.PROBLEMS, EntryOutcome.BACK, EntryOutcome.JUMP);

    private final EngagementRepository engagements;
    private final EngagementForReading forReading;
    private final StepSubmissionRepository submissions;
    private final Catalogues catalogues;

    StepForms(
            EngagementRepository engagements,
            EngagementForReading forReading,
            StepSubmissionRepository submissions,
            Catalogues catalogues) {
        this.engagements = engagements;
        this.forReading = forReading;
        this.submissions = submissions;
        this.catalogues = catalogues;
    }

    /** The step's form with what was entered so far, for a person who may read the engagement. */
    @Transactional(readOnly = true)
    public Answer<Map<String, @Nullable Object>> show(Person reader, UUID engagementId, Step step) {
        if (!Wizard.has(step)) {
            return new Answer.Missing<>("step");
        }
        return forReading
                .shown(reader, EngagementForReading.READ, engagements.findById(engagementId))
                .<Answer<Map<String, @Nullable Object>>>map(engagement -> new Answer.Done<>(of(engagement, step)))
                .orElseGet(() -> new Answer.Missing<>("engagement"));
    }

    /**
     * The form's variables. What was entered at the last visit and not accepted is shown instead of the stored state,
     * but never what somebody entered who was not allowed to.
     */
    Map<String, @Nullable Object> of(Engagement engagement, Step step) {
        Optional<JsonNode> entry = lastOf(engagement.id(), step)
                .filter(submission -> KEPT_FOR_THE_RETURN.contains(outcome(submission)))
                .map(submission -> SubmissionJson.payload(submission));
        return of(engagement, step, entry);
    }

    /** The form's variables with what was typed just now. */
    Map<String, @Nullable Object> of(Engagement engagement, Step step, JsonNode typed) {
        return of(engagement, step, Optional.of(typed));
    }

    private Map<String, @Nullable Object> of(Engagement engagement, Step step, Optional<JsonNode> entry) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>(Wizard.step(step)
                .show(EngagementStates.of(engagement), catalogues.snapshot(engagement.catalogueVersionId()), entry));
        form.put("action", (step == Step.REVIEW ? Move.SUBMIT : Move.CONTINUE).word());
        return form;
    }

    /** Why the submission before this visit was refused; empty if the planner came here any other way. */
    List<Problem> problemsOfLastSubmission(UUID engagementId, Step step) {
        return lastOf(engagementId)
                .filter(submission -> submission.step().equals(step.name()))
                .filter(submission -> outcome(submission) == EntryOutcome.PROBLEMS)
                .map(SubmissionJson::problems)
                .orElse(List.of())
                .stream()
                .map(problem -> new Problem(FieldLabel.of(problem.field()), problem.message()))
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
