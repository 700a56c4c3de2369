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
import io.quicksizer.workers.wizard.Wizard;
import io.quicksizer.workers.wizard.entry.EntryCodec;
import io.quicksizer.workers.wizard.entry.StepEntry;
import io.quicksizer.workers.wizard.view.StepView;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person sees of a step in the portal: what is stored, and over it what that person has typed already. */
@Service
public class ShowingStep {
    private final EngagementQueries queries;
    private final EngagementViews views;
    private final StepForms forms;
    private final StepDrafts drafts;
    private final Catalogues catalogues;

    ShowingStep(
            EngagementQueries queries,
            EngagementViews views,
            StepForms forms,
            StepDrafts drafts,
            Catalogues catalogues) {
        this.queries = queries;
        this.views = views;
        this.forms = forms;
        this.drafts = drafts;
        this.catalogues = catalogues;
    }

    /**
     * A step as a person sees it.
     *
     * @param engagement with the figures that the typed fields lead to
     * @param catalogue the version that the engagement uses
     * @param view the content of the step
     * @param editable whether the step is open and the person may submit it
     * @param draft what is shown over the stored state; empty if nothing is
     */
    public record Shown(
            EngagementView engagement,
            CatalogueSnapshot catalogue,
            StepView view,
            boolean editable,
            Optional<Draft> draft) {}

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
        return new Shown(
                views.of(engagement, typed),
                catalogues.snapshot(engagement.catalogueVersionId()),
                typed.map(entry -> forms.view(engagement, entry)).orElseGet(() -> forms.view(engagement, step)),
                openTo(reader, engagement, step).isPresent(),
                draft);
    }

    private Answer<Engagement> readable(Person reader, UUID engagementId, Step step) {
        if (!Wizard.has(step)) {
            return new Answer.Missing<>("step");
        }
        return queries.readable(reader, engagementId)
                .<Answer<Engagement>>map(Answer.Done::new)
                .orElseGet(() -> new Answer.Missing<>("engagement"));
    }

    private Optional<Visit> openTo(Person reader, Engagement engagement, Step step) {
        return views.waiting(engagement)
                .filter(visit -> step.name().equals(visit.element().step()))
                .filter(visit -> engagement.status().isInWizard())
                .filter(visit ->
                        AccessPolicy.editing(reader, Sharing.of(engagement)).isEmpty());
    }
}
