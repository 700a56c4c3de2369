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
import io.quicksizer.workers.wizard.Wizard;
import io.quicksizer.workers.wizard.entry.EntryCodec;
import io.quicksizer.workers.wizard.entry.StepEntry;
import io.quicksizer.workers.wizard.view.StepView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: shows a step in the portal. The person's draft, if any, is shown instead of the stored values. */
@Service
public class ShowingStep {
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
     * A step as it is shown to a person.
     *
     * @param engagement the engagement with the figures that result from the typed fields
     * @param view the content of the step
     * @param canEdit whether the engagement is in the wizard and the person may edit it
     * @param editable whether the step is open and the person may submit it
     * @param draft the draft that is shown instead of the stored state; empty if there is none
     * @param discardedAt when the person's discarded draft was saved; empty if there is none to restore
     * @param unapplied other steps with a draft that the person has not applied
     * @param problems the problems with which Continue would refuse what was typed
     */
    public record Shown(
            EngagementView engagement,
            CatalogueSnapshot catalogue,
            StepView view,
            boolean canEdit,
            boolean editable,
            Optional<Draft> draft,
            Optional<Instant> discardedAt,
            List<Step> unapplied,
            List<Problem> problems) {}

    /**
     * A draft that is shown.
     *
     * @param savedAt when it was saved
     * @param baseVersion version of the engagement that the person saw while typing
     */
    public record Draft(Instant savedAt, long baseVersion) {}

    /** Returns the step with the person's draft applied to it. */
    @Transactional(readOnly = true)
    public Answer<Shown> show(Person reader, UUID engagementId, Step step) {
        return readable(reader, engagementId, step).map(engagement -> {
            Place place = place(reader, engagement, step);
            Optional<StepDraft> draft =
                    place.open() ? drafts.find(engagementId, step.name(), reader.userName()) : Optional.empty();
            return shown(
                    reader,
                    engagement,
                    place,
                    draft.map(kept -> EntryCodec.read(step, kept.fieldsJson())),
                    draft.map(kept -> new Draft(kept.savedAt(), kept.baseVersion())));
        });
    }

    /** Returns the step with what the person has just typed; nothing is stored. */
    @Transactional(readOnly = true)
    public Answer<Shown> show(Person reader, UUID engagementId, StepEntry typed) {
        return readable(reader, engagementId, typed.step())
                .map(engagement -> shown(
                        reader,
                        engagement,
                        place(reader, engagement, typed.step()),
                        Optional.of(typed),
                        Optional.empty()));
    }

    private Shown shown(
            Person reader, Engagement engagement, Place place, Optional<StepEntry> typed, Optional<Draft> draft) {
        Step step = place.step();
        Optional<StepEntry> over = typed.or(() -> place.open() ? forms.begun(engagement, step) : Optional.empty());
        EngagementView view = views.of(engagement, over, place.waiting());
        return new Shown(
                view,
                catalogues.snapshot(engagement.catalogueVersionId()),
                over.map(entry -> forms.view(engagement, entry)).orElseGet(() -> forms.stored(engagement, step)),
                place.canEdit(),
                place.open(),
                draft,
                place.open() ? discarded(reader, engagement, step) : Optional.empty(),
                unapplied(reader, engagement, step, view.progress().expertOpen()),
                over.map(entry -> problems(engagement, entry)).orElse(List.of()));
    }

    /** Returns what Continue would refuse. The review has no fields that could be invalid, so it has no problems. */
    private List<Problem> problems(Engagement engagement, StepEntry typed) {
        return typed.step() == Step.REVIEW
                ? List.of()
                : forms.continued(engagement, typed).problems();
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

    private Place place(Person reader, Engagement engagement, Step step) {
        boolean canEdit = engagement.status().isInWizard()
                && AccessPolicy.editing(reader, Sharing.of(engagement)).isEmpty();
        return new Place(step, views.waiting(engagement), canEdit);
    }

    /** The step that is shown, and the visit that waits for a person. */
    private record Place(Step step, Optional<Visit> waiting, boolean canEdit) {

        /** Returns whether the step is open to the reader. */
        boolean open() {
            return canEdit
                    && waiting.filter(
                                    visit -> step.name().equals(visit.element().step()))
                            .isPresent();
        }
    }
}
