package io.quicksizer.workers.alternative;

import io.quicksizer.db.alternative.Alternatives;
import io.quicksizer.db.alternative.StoredAlternative;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.engagement.EngagementForChange;
import io.quicksizer.workers.engagement.EngagementStates;
import io.quicksizer.workers.engagement.ReplacingEntries;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case that saves the current entries of an engagement as a new alternative, which becomes the active one. */
@Service
public class SavingAlternative {
    /** Maximum number of alternatives of an engagement. */
    public static final int MOST = 5;

    private static final String ACTION = "alternative.save";

    private final EngagementForChange forChange;
    private final ReplacingEntries replacing;
    private final Alternatives alternatives;
    private final AuditLog audit;
    private final Clock clock;

    SavingAlternative(
            EngagementForChange forChange,
            ReplacingEntries replacing,
            Alternatives alternatives,
            AuditLog audit,
            Clock clock) {
        this.forChange = forChange;
        this.replacing = replacing;
        this.alternatives = alternatives;
        this.audit = audit;
        this.clock = clock;
    }

    /** Destination of the changes made since the active alternative was saved. */
    public enum Changes {
        /** Only the new alternative; the previously active one is kept as it was saved. */
        NEW,
        /** Both alternatives. */
        BOTH
    }

    /**
     * A new alternative.
     *
     * @param name the name as entered
     * @param expectedVersion version of the engagement that the person saw
     * @param changes destination of unsaved changes; required only if there are any
     */
    public record Request(String name, long expectedVersion, Optional<Changes> changes) {}

    /** Saves the alternative and returns its id. */
    @Transactional
    public Answer<UUID> save(Person actor, UUID engagementId, Request request) {
        return forChange.edit(actor, engagementId, ACTION, engagement -> save(actor, engagement, request));
    }

    private Answer<UUID> save(Person actor, Engagement engagement, Request request) {
        AlternativeName name = AlternativeName.of(request.name());
        List<Problem> problems = name.problems();
        if (!problems.isEmpty()) {
            return new Answer.Invalid<>(problems);
        }
        PresentEntries present = new PresentEntries(EngagementStates.of(engagement), replacing.catalogue(engagement));
        List<StoredAlternative> others = alternatives.of(engagement.id());
        Optional<StoredAlternative> changed = others.stream()
                .filter(StoredAlternative::active)
                .filter(present::differsFrom)
                .findFirst();
        Optional<Conflict> obstacle = obstacle(actor, engagement, request, others, changed);
        if (obstacle.isPresent()) {
            return new Answer.Conflicting<>(obstacle.get(), engagement.rowVersion());
        }
        if (request.changes().equals(Optional.of(Changes.BOTH))) {
            changed.ifPresent(active -> alternatives.keep(
                    active.id(),
                    present.storedIn(active),
                    replacing.contributors(engagement),
                    actor.userName(),
                    now()));
        }
        return new Answer.Done<>(add(actor, engagement, name, present, others));
    }

    private Optional<Conflict> obstacle(
            Person actor,
            Engagement engagement,
            Request request,
            List<StoredAlternative> others,
            Optional<StoredAlternative> changed) {
        if (engagement.rowVersion() != request.expectedVersion()) {
            return Optional.of(Conflict.of(ConflictCode.ENGAGEMENT_CHANGED));
        }
        if (!replacing.isOpen(engagement)) {
            return Optional.of(Conflict.of(ConflictCode.ALTERNATIVES_OUTSIDE_WIZARD));
        }
        if (others.size() >= MOST) {
            return Optional.of(Conflict.of(ConflictCode.ALTERNATIVES_FULL));
        }
        return AlternativeName.of(request.name())
                .among(others)
                .map(other -> Conflict.of(ConflictCode.ALTERNATIVE_NAME_TAKEN, other.name()))
                .or(() -> replacing.draftOf(actor, engagement))
                .or(() -> changed.filter(active -> request.changes().isEmpty())
                        .map(active -> Conflict.of(ConflictCode.ALTERNATIVE_CHANGED_SINCE, active.name())));
    }

    private UUID add(
            Person actor,
            Engagement engagement,
            AlternativeName name,
            PresentEntries present,
            List<StoredAlternative> others) {
        UUID id = NewId.next();
        alternatives.add(new StoredAlternative(
                id,
                engagement.id(),
                freePosition(others),
                name.cleaned(),
                present.stored(),
                replacing.contributors(engagement),
                false,
                false,
                0,
                actor.userName(),
                now()));
        alternatives.activate(engagement.id(), id);
        engagement.changeAlternatives(now());
        audit.done(actor.userName(), ACTION, "engagement", engagement.id(), Map.of("name", name.cleaned()));
        return id;
    }

    static int freePosition(List<StoredAlternative> others) {
        return IntStream.rangeClosed(1, MOST)
                .filter(position -> others.stream().noneMatch(other -> other.position() == position))
                .findFirst()
                .orElseThrow();
    }

    private Instant now() {
        return clock.instant();
    }
}
