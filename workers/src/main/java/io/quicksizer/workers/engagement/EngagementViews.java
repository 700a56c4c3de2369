package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementTags;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.db.outbox.OutboxMessageRepository;
import io.quicksizer.db.run.ProcessRun;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.engagement.EngagementView.Labels;
import io.quicksizer.workers.engagement.EngagementView.Progress;
import io.quicksizer.workers.wizard.EngagementFigures;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.Wizard;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Assembler of the views of engagements. */
@Component
class EngagementViews {
    private final Catalogues catalogues;
    private final StepJournal journal;
    private final VisitedSteps visited;
    private final OutboxMessageRepository outbox;
    private final ProcessRuns runs;
    private final EngagementTags tags;

    EngagementViews(
            Catalogues catalogues,
            StepJournal journal,
            VisitedSteps visited,
            OutboxMessageRepository outbox,
            ProcessRuns runs,
            EngagementTags tags) {
        this.catalogues = catalogues;
        this.journal = journal;
        this.visited = visited;
        this.outbox = outbox;
        this.runs = runs;
        this.tags = tags;
    }

    EngagementView of(Engagement engagement) {
        return of(engagement, EngagementStates.of(engagement), waiting(engagement));
    }

    /**
     * Returns the engagement as it would be if the entry were applied, as far as the entry is valid.
     *
     * @param waiting result of {@link #waiting} in the same transaction
     */
    EngagementView of(Engagement engagement, Optional<StepEntry> typed, Optional<Visit> waiting) {
        EngagementState stored = EngagementStates.of(engagement);
        return of(
                engagement,
                typed.map(entry -> Wizard.foresee(entry, stored, catalogue(engagement)))
                        .orElse(stored),
                waiting);
    }

    private EngagementView of(Engagement engagement, EngagementState state, Optional<Visit> waiting) {
        CatalogueSnapshot catalogue = catalogue(engagement);
        return new EngagementView(
                engagement.id(),
                engagement.rowVersion(),
                state,
                EngagementFigures.of(state, catalogue).result(),
                EngagementFigures.ofDeferred(state, catalogue).result(),
                engagement.owner(),
                engagement.team(),
                engagement.status(),
                catalogue.number(),
                engagement.currentRevisionNumber(),
                progress(engagement, state.expertOpen(catalogue), waiting),
                engagement.createdAt(),
                engagement.updatedAt(),
                engagement.archivedAt(),
                new Labels(tags.of(engagement.id()), engagement.template(), engagement.canBecomeTemplate()));
    }

    private CatalogueSnapshot catalogue(Engagement engagement) {
        return catalogues.snapshot(engagement.catalogueVersionId());
    }

    /** Returns the visit that waits for a person; empty while the workflow is between two steps. */
    Optional<Visit> waiting(Engagement engagement) {
        return journal.waitingVisit(engagement.id());
    }

    private Progress progress(Engagement engagement, boolean expertOpen, Optional<Visit> waiting) {
        return new Progress(
                waiting.map(visit -> visit.element().step()),
                waiting.map(Visit::id),
                waiting.map(Visit::enteredAt),
                visited.history(engagement.id()).way().stream().map(Enum::name).toList(),
                expertOpen,
                !outbox.findOpen(engagement.id()).isEmpty(),
                lost(engagement));
    }

    /** Returns whether the leading instance is missing; false for an engagement that has ended, which needs none. */
    private boolean lost(Engagement engagement) {
        return engagement.status().mayHaveWork()
                && runs.find(engagement.runId())
                        .flatMap(ProcessRun::missingSince)
                        .isPresent();
    }
}
