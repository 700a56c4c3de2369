package io.quicksizer.workers.engagement;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementContext;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.MovedInEngagements;
import io.quicksizer.db.journal.Contributions;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: an administrator migrates an engagement from the prototype. It becomes a draft of its owner with everything
 * filled in; its process starts at the first step. The administrator counts as a contributor.
 */
@Service
public class MovingIn {
    private static final String ACTION = "engagement.move-in";

    private final EngagementRepository engagements;
    private final MovedInEngagements movedIn;
    private final Contributions contributions;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    MovingIn(
            EngagementRepository engagements,
            MovedInEngagements movedIn,
            Contributions contributions,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.engagements = engagements;
        this.movedIn = movedIn;
        this.contributions = contributions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An engagement to migrate.
     *
     * @param prototypeId its id in the prototype; the natural key that makes the migration idempotent
     * @param owner user name of its owner
     * @param state content that the rules of the wizard have accepted
     */
    public record Arrival(String prototypeId, String owner, EngagementState state) {}

    /** Returns whether an engagement of the prototype has been migrated already. */
    public boolean isKnown(String prototypeId) {
        return movedIn.contains(prototypeId);
    }

    /** Returns the total days that are stored with a migrated engagement. */
    public Optional<BigDecimal> days(String prototypeId) {
        return movedIn.days(prototypeId);
    }

    /**
     * Migrates an engagement.
     *
     * @param catalogue the version against which the content was validated, and which the engagement keeps
     * @return its id, or a refusal if the actor is not an administrator
     */
    @Transactional
    public Answer<UUID> moveIn(Person actor, Arrival arrival, CatalogueSnapshot catalogue) {
        Optional<Refusal> refusal = AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), ACTION, "engagement", "new", refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        Instant now = clock.instant();
        EngagementState state = arrival.state();
        UUID runId = NewId.next();
        Engagement engagement = new Engagement(
                NewId.next(),
                EngagementContext.of(
                        ContextText.byField(state.context().texts()), EngagementContext.DEFAULT_DURATION_YEARS, null),
                arrival.owner(),
                catalogue.versionId(),
                runId,
                now);
        EngagementStates.store(state, catalogue, engagement, now);
        engagements.saveAndFlush(engagement);
        movedIn.remember(arrival.prototypeId(), engagement.id(), now);
        contributions.record(
                engagement.id(),
                engagement.nextFrozenNumber(),
                List.of(actor.userName()),
                Contributions.Kind.MOVED_IN,
                now);
        outbox.add(new EngineCommand.OpenProcess(engagement.id(), runId, arrival.owner()));
        audit.done(
                actor.userName(),
                ACTION,
                "engagement",
                engagement.id(),
                Map.of("prototype", arrival.prototypeId(), "owner", arrival.owner()));
        return new Answer.Done<>(engagement.id());
    }
}
