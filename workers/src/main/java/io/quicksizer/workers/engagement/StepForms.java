package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.processes.model.FormProblem;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.wizard.DecidingStep;
import io.quicksizer.workers.wizard.FieldLabel;
import io.quicksizer.workers.wizard.History;
import io.quicksizer.workers.wizard.Move;
import io.quicksizer.workers.wizard.StepDecision;
import io.quicksizer.workers.wizard.Wizard;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.StepEntry;
import io.quicksizer.workers.wizard.view.FormVariables;
import io.quicksizer.workers.wizard.view.SizingView;
import io.quicksizer.workers.wizard.view.StepView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The content of the wizard's steps, which is the same in the portal, the API and Tasklist's forms. */
@Service
public class StepForms {
    private static final History NO_HISTORY = new History(List.of());

    private final EngagementRepository engagements;
    private final EngagementForReading forReading;
    private final KeptEntries kept;
    private final Catalogues catalogues;

    StepForms(
            EngagementRepository engagements,
            EngagementForReading forReading,
            KeptEntries kept,
            Catalogues catalogues) {
        this.engagements = engagements;
        this.forReading = forReading;
        this.kept = kept;
        this.catalogues = catalogues;
    }

    /** Returns the step's form with the current entries, for a person who may read the engagement. */
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

    /** Returns the variables of the step's form in Tasklist. */
    Map<String, @Nullable Object> variables(Engagement engagement, Step step) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>(FormVariables.of(view(engagement, step)));
        form.put(Intent.ACTION, (step == Step.REVIEW ? Move.SUBMIT : Move.CONTINUE).word());
        return form;
    }

    /**
     * Returns the content of the step. An entry of the last visit that was not applied is shown instead of the stored
     * state, except one that the person was not allowed to make.
     */
    StepView view(Engagement engagement, Step step) {
        return kept.last(engagement, step)
                .map(entry -> view(engagement, entry))
                .orElseGet(() -> stored(engagement, step));
    }

    /** Returns the content of the step as it is stored. */
    StepView stored(Engagement engagement, Step step) {
        return Wizard.show(step, EngagementStates.of(engagement), catalogue(engagement));
    }

    /** Returns the entry that leaves the step as the portal shows it to a person without a draft. */
    @Transactional(readOnly = true)
    public StepEntry untouchedEntry(UUID engagementId, Step step) {
        Engagement engagement = engagements.findById(engagementId).orElseThrow();
        return kept.refused(engagement, step)
                .orElseGet(() -> stored(engagement, step).entry());
    }

    /**
     * Returns the entry with which the step begins in the portal if that is not the stored one: the one that was
     * refused last, with the recommended size for each line item without a size.
     */
    Optional<StepEntry> begun(Engagement engagement, Step step) {
        Optional<StepEntry> refused = kept.refused(engagement, step);
        StepView shown = refused.map(entry -> view(engagement, entry)).orElseGet(() -> stored(engagement, step));
        return proposal(shown).or(() -> refused);
    }

    /** Returns the stored entry with the recommended sizes; empty if there is none to recommend. */
    static Optional<StepEntry> proposal(StepView shown) {
        return shown instanceof SizingView sizes ? sizes.proposal() : Optional.empty();
    }

    /** Returns the result that Continue would have; nothing is stored. */
    StepDecision continued(Engagement engagement, StepEntry typed) {
        return new DecidingStep(typed.with(Intent.of(Move.CONTINUE.word())))
                .decide(EngagementStates.of(engagement), catalogue(engagement), NO_HISTORY);
    }

    /** Returns the content of the step with an entry that has just been typed. */
    StepView view(Engagement engagement, StepEntry typed) {
        return Wizard.show(typed, EngagementStates.of(engagement), catalogue(engagement));
    }

    private CatalogueSnapshot catalogue(Engagement engagement) {
        return catalogues.snapshot(engagement.catalogueVersionId());
    }

    /** Returns the problems with which the submission before this visit was refused; empty if it was not. */
    List<FormProblem> problemsOfLastSubmission(UUID engagementId, Step step) {
        return shown(kept.refusal(engagementId, step));
    }

    /** Returns the reason why the submission before this visit was not allowed; it reveals nothing of the content. */
    List<FormProblem> refusalOfLastSubmission(UUID engagementId, Step step) {
        return shown(kept.refusal(engagementId, step).filter(SubmissionJson::notAllowed));
    }

    private static List<FormProblem> shown(Optional<StepSubmission> refused) {
        return refused.map(SubmissionJson::problems).orElse(List.of()).stream()
                .map(problem -> new FormProblem(FieldLabel.of(problem.field()), problem.message()))
                .toList();
    }
}
