package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.engagement.OpeningEngagement.Entries;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.wizard.EngagementState;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: opens an engagement of its own with the deferred line items of another, in which they count
 * (docs/domain.md, rule 12).
 */
@Service
public class StartingDeferred {
    private static final String ACTION = "engagement.start-deferred";

    private final OpeningEngagement opening;
    private final EngagementForReading forReading;
    private final EngagementRepository engagements;
    private final Catalogues catalogues;

    StartingDeferred(
            OpeningEngagement opening,
            EngagementForReading forReading,
            EngagementRepository engagements,
            Catalogues catalogues) {
        this.opening = opening;
        this.forReading = forReading;
        this.engagements = engagements;
        this.catalogues = catalogues;
    }

    /**
     * Opens the engagement for the same customer, with the deferred line items, their sizes and custom services, as far
     * as the currently published catalogue still has them. The original does not change.
     */
    @Transactional
    public Answer<EngagementView> start(Person actor, UUID originalId, String name) {
        Optional<Engagement> original = forReading.shown(actor, ACTION, engagements.findById(originalId));
        if (original.isEmpty()) {
            return new Answer.Missing<>("engagement");
        }
        EngagementState from = EngagementStates.of(original.get());
        EngagementState deferred =
                from.startingWithDeferred(catalogues.snapshot(original.get().catalogueVersionId()));
        if (deferred.lineItems().isEmpty()) {
            return new Answer.Conflicting<>(
                    Conflict.of(ConflictCode.NOTHING_DEFERRED), original.get().rowVersion());
        }
        return opening.open(actor, NewEngagement.of(name, ""), new Entries(original.get(), deferred, ACTION));
    }
}
