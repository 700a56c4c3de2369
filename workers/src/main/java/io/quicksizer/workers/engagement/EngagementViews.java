package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.db.outbox.OutboxMessageRepository;
import io.quicksizer.workers.catalogue.content.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.content.Catalogues;
import io.quicksizer.workers.engagement.EngagementView.Progress;
import io.quicksizer.workers.engagement.step.EngagementFigures;
import io.quicksizer.workers.engagement.step.EngagementState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what a person sees of an engagement. */
@Component
class EngagementViews {
    private final Catalogues catalogues;
    private final StepJournal journal;
    private final VisitedSteps visited;
    private final OutboxMessageRepository outbox;

    EngagementViews(Catalogues catalogues, StepJournal journal, VisitedSteps visited, OutboxMessageRepository outbox) {
        this.catalogues = catalogues;
        this.journal = journal;
        this.visited = visited;
        this.outbox = outbox;
    }

    EngagementView of(Engagement engagement) {
        EngagementState state = EngagementStates.of(engagement);
        CatalogueSnapshot catalogue = catalogues.snapshot(engagement.catalogueVersionId());
        return new EngagementView(
                engagement.id(),
                engagement.rowVersion(),
                state,
                EngagementFigures.of(state, catalogue).result(),
                engagement.owner(),
                engagement.team(),
                engagement.status(),
                catalogue.number(),
                engagement.currentRevisionNumber(),
                progress(engagement, state.expertOpen(catalogue)),
                engagement.createdAt(),
                engagement.updatedAt(),
                engagement.archivedAt());
    }

    private Progress progress(Engagement engagement, boolean expertOpen) {
        Optional<Visit> waiting = journal.currentVisit(engagement.id())
                .filter(Visit::open)
                .filter(visit -> visit.outcome() == null)
                .filter(visit -> visit.element().runId().equals(engagement.runId()));
        return new Progress(
                waiting.map(visit -> visit.element().step()),
                waiting.map(Visit::id),
                waiting.map(Visit::enteredAt),
                visited.history(engagement.id()).way().stream().map(Enum::name).toList(),
                expertOpen,
                !outbox.findOpen(engagement.id()).isEmpty());
    }
}
