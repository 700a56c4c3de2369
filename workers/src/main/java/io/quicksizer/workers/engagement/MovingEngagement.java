package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.ChoicesBeforeMove;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.journal.Contributions;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.catalogue.LastPublication;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.wizard.EngagementState;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: moves an engagement to the published catalogue version, after a preview of the changes (docs/domain.md,
 * rule 10). The journal keeps every step as it was submitted; the audit trail records the move with both versions.
 */
@Service
public class MovingEngagement {
    private static final String ACTION = "engagement.move-catalogue";

    private final EngagementForChange forChange;
    private final EngagementForReading forReading;
    private final EngagementRepository engagements;
    private final Catalogues catalogues;
    private final LastPublication publication;
    private final EngagementViews views;
    private final ChoicesBeforeMove before;
    private final Contributions contributions;
    private final AuditLog audit;
    private final Clock clock;

    MovingEngagement(
            EngagementForChange forChange,
            EngagementForReading forReading,
            EngagementRepository engagements,
            Catalogues catalogues,
            LastPublication publication,
            EngagementViews views,
            ChoicesBeforeMove before,
            Contributions contributions,
            AuditLog audit,
            Clock clock) {
        this.forChange = forChange;
        this.forReading = forReading;
        this.engagements = engagements;
        this.catalogues = catalogues;
        this.publication = publication;
        this.views = views;
        this.before = before;
        this.contributions = contributions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The changes that the move would make.
     *
     * @param move empty if the engagement uses the published version already
     * @param movable whether the reader can move it now: it is being sized, waits at a step, and the reader may edit it
     */
    public record Preview(EngagementView engagement, Optional<CatalogueMove> move, boolean movable) {}

    /** Returns what the move to the published version would change; changes nothing itself. */
    @Transactional(readOnly = true)
    public Answer<Preview> preview(Person reader, UUID id) {
        Optional<Engagement> found = forReading.shown(reader, EngagementForReading.READ, engagements.findById(id));
        return Answer.found(found.map(engagement -> preview(reader, engagement)), "engagement");
    }

    /**
     * Moves the engagement to the version that was previewed.
     *
     * @param expectedVersion row version of the engagement in the preview
     * @param catalogueNumber number of the catalogue version in the preview
     */
    @Transactional
    public Answer<EngagementView> move(Person actor, UUID id, long expectedVersion, int catalogueNumber) {
        return forChange.edit(
                actor, id, ACTION, engagement -> move(actor, engagement, expectedVersion, catalogueNumber));
    }

    private Answer<EngagementView> move(
            Person actor, Engagement engagement, long expectedVersion, int catalogueNumber) {
        CatalogueSnapshot target = target(engagement).orElse(null);
        Optional<Conflict> obstacle = obstacle(actor, engagement, target, expectedVersion, catalogueNumber);
        if (obstacle.isPresent() || target == null) {
            return new Answer.Conflicting<>(
                    obstacle.orElseGet(() -> Conflict.of(ConflictCode.MOVE_NEEDLESS)), engagement.rowVersion());
        }
        return new Answer.Done<>(moved(actor, engagement, target));
    }

    private Optional<Conflict> obstacle(
            Person actor, Engagement engagement, @Nullable CatalogueSnapshot target, long expectedVersion, int number) {
        if (engagement.rowVersion() != expectedVersion) {
            return Optional.of(Conflict.of(ConflictCode.ENGAGEMENT_CHANGED));
        }
        if (!inWizard(engagement)) {
            return Optional.of(Conflict.of(ConflictCode.MOVE_OUTSIDE_WIZARD));
        }
        if (target == null) {
            return Optional.of(Conflict.of(ConflictCode.MOVE_NEEDLESS));
        }
        return target.number() == number
                ? Optional.empty()
                : Optional.of(Conflict.of(ConflictCode.MOVE_OVERTAKEN, target.number())
                        .named(() -> publication.of(actor)));
    }

    private EngagementView moved(Person actor, Engagement engagement, CatalogueSnapshot target) {
        EngagementState state = EngagementStates.of(engagement);
        CatalogueMove move = CatalogueMove.of(state, catalogues.snapshot(engagement.catalogueVersionId()), target);
        before.keep(engagement.id(), actor.userName(), clock.instant());
        engagement.useCatalogue(target.versionId(), clock.instant());
        EngagementStates.store(CatalogueMove.moved(state, target), target, engagement, clock.instant());
        engagements.saveAndFlush(engagement);
        before.moved(engagement.id(), engagement.rowVersion());
        contributions.record(
                engagement.id(),
                engagement.nextFrozenNumber(),
                List.of(actor.userName()),
                Contributions.Kind.CATALOGUE_MOVED,
                clock.instant());
        audit.done(
                actor.userName(),
                ACTION,
                "engagement",
                engagement.id(),
                Map.of(
                        "from", move.from(),
                        "to", move.to(),
                        "daysBefore", move.before().total().toPlainString(),
                        "daysAfter", move.after().total().toPlainString(),
                        "goneLineItems", move.goneLineItems(),
                        "goneServices", move.goneServices()));
        return views.of(engagement);
    }

    private Preview preview(Person reader, Engagement engagement) {
        Optional<CatalogueMove> move = target(engagement)
                .map(target -> CatalogueMove.of(
                        EngagementStates.of(engagement), catalogues.snapshot(engagement.catalogueVersionId()), target));
        boolean movable = move.isPresent()
                && inWizard(engagement)
                && AccessPolicy.editing(reader, Sharing.of(engagement)).isEmpty();
        return new Preview(views.of(engagement), move, movable);
    }

    private Optional<CatalogueSnapshot> target(Engagement engagement) {
        return catalogues.published().filter(published -> published.versionId() != engagement.catalogueVersionId());
    }

    /**
     * Returns whether it waits at a step of the wizard: nothing may change between a submission and the frozen
     * revision.
     */
    private boolean inWizard(Engagement engagement) {
        return engagement.status().isInWizard()
                && engagement.archivedAt().isEmpty()
                && views.of(engagement).progress().currentStep().isPresent();
    }
}
