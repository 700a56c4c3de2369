package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.StepDraft;
import io.quicksizer.db.engagement.StepDrafts;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.wizard.DecidingStep;
import io.quicksizer.workers.wizard.History;
import io.quicksizer.workers.wizard.Move;
import io.quicksizer.workers.wizard.Wizard;
import io.quicksizer.workers.wizard.entry.EntryCodec;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.StepEntry;
import io.quicksizer.workers.wizard.view.StepView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The content of a step in the portal: what is stored, and over it what that person has typed already. */
@Service
public class ShowingStep {
    private static final History NO_HISTORY = new History(List.of());

    private final EngagementQueries queries;
    private final EngagementViews views;
    private final StepForms forms;
    private final StepDrafts drafts;
    private final UnappliedDrafts unapplied;
    private final Catalogues catalogues;

    ShowingStep(
            EngagementQueries queries,
            EngagementViews views,
            StepForms forms,
            StepDrafts drafts,
            UnappliedDrafts unapplied,
            Catalogues catalogues) {
        this.queries = queries;
        this.views = views;
        this.forms = forms;
        this.drafts = drafts;
        this.unapplied = unapplied;
        this.catalogues = catalogues;
    }

    /**
     * A step as a person sees it.
     *
     * @param engagement with the figures that the typed fields lead to
     * @param view the content of the step
     * @param editable whether the step is open and the person may submit it
     * @param draft what is shown over the stored state; empty if nothing is
     * @param discardedAt when the person's draft was kept that can still be brought back
     * @param unapplied other steps at which the person typed something that is not applied
     * @param problems what Continue would refuse of what was typed
     */
    public record Shown(
            EngagementView engagement,
            CatalogueSnapshot catalogue,
            StepView view,
            boolean editable,
            Optional<Draft> draft,
            Optional<Instant> discardedAt,
            List<Step> unapplied,
            List<Problem> problems) {}

    /**
     * A draft that is shown.
     *
     * @param savedAt when it was kept
     * @param baseVersion version of the engagement that the person saw while typing
     */
    public record Draft(Instant savedAt, long baseVersion) {}

    /** The step with the person's draft over it; tells the engine that its task will probably be completed soon. */
    @Transactional(readOnly = true)
    public Answer<Shown> show(Person reader, UUID engagementId, Step step) {
        return readable(reader, engagementId, step).map(engagement -> {
            Optional<Visit> open = openTo(reader, engagement, step);
            Optional<StepDraft> draft =
                    open.flatMap(visit -> drafts.find(engagementId, step.name(), reader.userName()));
            return shown(
                    reader,
                    engagement,
                    step,
                    draft.map(kept -> EntryCodec.read(step, kept.fieldsJson())),
                    draft.map(kept -> new Draft(kept.savedAt(), kept.baseVersion())));
        });
    }

    /** The step with what the person typed just now; nothing is stored. */
    @Transactional(readOnly = true)
    public Answer<Shown> show(Person reader, UUID engagementId, StepEntry typed) {
        return readable(reader, engagementId, typed.step())
                .map(engagement -> shown(reader, engagement, typed.step(), Optional.of(typed), Optional.empty()));
    }

    private Shown shown(
            Person reader, Engagement engagement, Step step, Optional<StepEntry> typed, Optional<Draft> draft) {
        boolean open = openTo(reader, engagement, step).isPresent();
        Optional<StepEntry> over = typed.or(() -> open ? forms.begun(engagement, step) : Optional.empty());
        EngagementView view = views.of(engagement, over);
        return new Shown(
                view,
                catalogues.snapshot(engagement.catalogueVersionId()),
                over.map(entry -> forms.view(engagement, entry)).orElseGet(() -> forms.stored(engagement, step)),
                open,
                draft,
                open ? discarded(reader, engagement, step) : Optional.empty(),
                unapplied(reader, engagement, step, view.progress().expertOpen()),
                over.map(entry -> problems(engagement, entry)).orElse(List.of()));
    }

    /** The review has nothing that could be typed wrong while it is typed. */
    private List<Problem> problems(Engagement engagement, StepEntry typed) {
        return typed.step() == Step.REVIEW
                ? List.of()
                : new DecidingStep(typed.with(Intent.of(Move.CONTINUE.word())))
                        .decide(
                                EngagementStates.of(engagement),
                                catalogues.snapshot(engagement.catalogueVersionId()),
                                NO_HISTORY)
                        .problems();
    }

    private Optional<Instant> discarded(Person reader, Engagement engagement, Step step) {
        return drafts.findDiscarded(engagement.id(), step.name(), reader.userName())
                .map(StepDraft::savedAt);
    }

    private List<Step> unapplied(Person reader, Engagement engagement, Step shown, boolean expertOpen) {
        return unapplied.steps(reader.userName(), engagement, expertOpen).stream()
                .filter(step -> step != shown)
                .toList();
    }

    private Answer<Engagement> readable(Person reader, UUID engagementId, Step step) {
        if (!Wizard.has(step)) {
            return new Answer.Missing<>("step");
        }
        return Answer.found(queries.readable(reader, engagementId), "engagement");
    }

    private Optional<Visit> openTo(Person reader, Engagement engagement, Step step) {
        return views.waiting(engagement)
                .filter(visit -> step.name().equals(visit.element().step()))
                .filter(visit -> engagement.status().isInWizard())
                .filter(visit ->
                        AccessPolicy.editing(reader, Sharing.of(engagement)).isEmpty());
    }
}
