package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.ChoicesBeforeMove;
import io.quicksizer.db.engagement.ChoicesBeforeMove.Kept;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.journal.Contributions;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: the person who moved an engagement to a newer catalogue version undoes that within a day, provided that
 * nothing else has changed. Choices that the newer version lacks are restored.
 */
@Service
public class UndoingMove {
    private static final String ACTION = "engagement.undo-move";
    private static final Duration DAY = Duration.ofDays(1);

    private final EngagementForChange forChange;
    private final EngagementRepository engagements;
    private final ChoicesBeforeMove kept;
    private final Catalogues catalogues;
    private final EngagementViews views;
    private final Contributions contributions;
    private final AuditLog audit;
    private final Clock clock;

    UndoingMove(
            EngagementForChange forChange,
            EngagementRepository engagements,
            ChoicesBeforeMove kept,
            Catalogues catalogues,
            EngagementViews views,
            Contributions contributions,
            AuditLog audit,
            Clock clock) {
        this.forChange = forChange;
        this.engagements = engagements;
        this.kept = kept;
        this.catalogues = catalogues;
        this.views = views;
        this.contributions = contributions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Moves it back to the version that it used before, with the choices it had then. */
    @Transactional
    public Answer<EngagementView> undo(Person actor, UUID id) {
        return forChange.edit(actor, id, ACTION, engagement -> {
            Optional<Kept> last = kept.find(id);
            if (last.isPresent() && !last.get().by().equals(actor.userName())) {
                Refusal refusal = Refusal.because(Reason.NOT_YOURS_TO_UNDO);
                audit.refused(actor.userName(), ACTION, "engagement", id, refusal);
                return new Answer.Refused<>(refusal);
            }
            return last.filter(move -> undoable(move, engagement))
                    .<Answer<EngagementView>>map(move -> new Answer.Done<>(undo(actor, engagement, move)))
                    .orElseGet(() -> new Answer.Conflicting<>(
                            Conflict.of(ConflictCode.MOVE_NOT_UNDOABLE), engagement.rowVersion()));
        });
    }

    private boolean undoable(Kept move, Engagement engagement) {
        return move.rowVersion() == engagement.rowVersion()
                && engagement.status().isInWizard()
                && move.at().plus(DAY).isAfter(clock.instant());
    }

    private EngagementView undo(Person actor, Engagement engagement, Kept move) {
        Instant now = clock.instant();
        CatalogueSnapshot catalogue = catalogues.snapshot(move.catalogueVersionId());
        engagement.useCatalogue(move.catalogueVersionId(), now);
        engagement.chooseScopeTypes(move.scopeTypes(), now);
        engagement.chooseLineItems(move.lineItems(), now);
        engagement.defineCustomServices(move.customServices(), now);
        EngagementStates.store(EngagementStates.of(engagement), catalogue, engagement, now);
        engagements.saveAndFlush(engagement);
        kept.forget(engagement.id());
        contributions.record(
                engagement.id(),
                engagement.nextFrozenNumber(),
                List.of(actor.userName()),
                Contributions.Kind.CATALOGUE_MOVED,
                now);
        audit.done(actor.userName(), ACTION, "engagement", engagement.id(), Map.of("to", catalogue.number()));
        return views.of(engagement);
    }
}
