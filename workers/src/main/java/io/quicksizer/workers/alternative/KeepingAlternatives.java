package io.quicksizer.workers.alternative;

import io.quicksizer.db.alternative.Alternatives;
import io.quicksizer.db.alternative.StoredAlternative;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.engagement.EngagementForChange;
import io.quicksizer.workers.engagement.OfferedAlternatives;
import io.quicksizer.workers.engagement.ReplacingEntries;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use cases that rename, offer, delete and restore alternatives. */
@Service
public class KeepingAlternatives {
    private final EngagementForChange forChange;
    private final ReplacingEntries replacing;
    private final Alternatives alternatives;
    private final OfferedAlternatives offers;
    private final AuditLog audit;
    private final Clock clock;

    KeepingAlternatives(
            EngagementForChange forChange,
            ReplacingEntries replacing,
            Alternatives alternatives,
            OfferedAlternatives offers,
            AuditLog audit,
            Clock clock) {
        this.forChange = forChange;
        this.replacing = replacing;
        this.alternatives = alternatives;
        this.offers = offers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reference to an alternative, with the version of the engagement that the person saw.
     *
     * @param expectedVersion version of the engagement, which each change of an alternative increments
     */
    public record Seen(UUID id, long expectedVersion) {}

    /** Renames an alternative. */
    @Transactional
    public Answer<UUID> rename(Person actor, UUID engagementId, Seen seen, String typed) {
        AlternativeName name = AlternativeName.of(typed);
        return change(actor, engagementId, "alternative.rename", seen, (engagement, present) -> {
            List<Problem> problems = name.problems();
            if (!problems.isEmpty()) {
                return new Answer.Invalid<>(problems);
            }
            Optional<StoredAlternative> other = name.among(alternatives.of(engagementId))
                    .filter(taken -> !taken.id().equals(present.id()));
            if (other.isPresent()) {
                return new Answer.Conflicting<>(
                        Conflict.of(
                                ConflictCode.ALTERNATIVE_NAME_TAKEN, other.get().name()),
                        engagement.rowVersion());
            }
            alternatives.rename(present.id(), name.cleaned());
            if (present.isOffered()) {
                contributed(actor, engagement, present);
            }
            audit.done(
                    actor.userName(),
                    "alternative.rename",
                    "engagement",
                    engagementId,
                    Map.of("from", present.name(), "name", name.cleaned()));
            return new Answer.Done<>(present.id());
        });
    }

    /** Offers an alternative in addition to the active one, or withdraws the offer. */
    @Transactional
    public Answer<UUID> offer(Person actor, UUID engagementId, Seen seen, boolean offered) {
        String action = offered ? "alternative.offer" : "alternative.withhold";
        return change(actor, engagementId, action, seen, (engagement, present) -> {
            if (offered && present.active()) {
                return new Answer.Conflicting<>(
                        Conflict.of(ConflictCode.ALTERNATIVE_SUBMITTED), engagement.rowVersion());
            }
            if (offered) {
                alternatives.offer(present.id(), engagement.catalogueVersionId());
                contributed(actor, engagement, present);
            } else {
                alternatives.withhold(present.id());
            }
            audit.done(actor.userName(), action, "engagement", engagementId, Map.of("name", present.name()));
            return new Answer.Done<>(present.id());
        });
    }

    /** Deletes an alternative that is not active. {@link #restore} undoes the last deletion. */
    @Transactional
    public Answer<UUID> delete(Person actor, UUID engagementId, Seen seen) {
        return change(actor, engagementId, "alternative.delete", seen, (engagement, present) -> {
            if (present.active()) {
                return new Answer.Conflicting<>(Conflict.of(ConflictCode.ALTERNATIVE_ACTIVE), engagement.rowVersion());
            }
            alternatives.delete(engagementId, present.id(), actor.userName(), clock.instant());
            audit.done(
                    actor.userName(), "alternative.delete", "engagement", engagementId, Map.of("name", present.name()));
            return new Answer.Done<>(present.id());
        });
    }

    /** Restores the alternative that was deleted last. */
    @Transactional
    public Answer<UUID> restore(Person actor, UUID engagementId) {
        return forChange.edit(actor, engagementId, "alternative.restore", engagement -> {
            Optional<StoredAlternative> deleted = alternatives.lastDeleted(engagementId);
            if (deleted.isEmpty()) {
                return new Answer.Missing<>("alternative");
            }
            Optional<Conflict> obstacle = obstacle(engagement, deleted.get());
            if (obstacle.isPresent()) {
                return new Answer.Conflicting<>(obstacle.get(), engagement.rowVersion());
            }
            alternatives.restore(deleted.get().id(), SavingAlternative.freePosition(alternatives.of(engagementId)));
            audit.done(
                    actor.userName(),
                    "alternative.restore",
                    "engagement",
                    engagementId,
                    Map.of("name", deleted.get().name()));
            return counted(engagement, new Answer.Done<>(deleted.get().id()));
        });
    }

    /**
     * Records the actor and everybody who may have entered part of the offer as contributors, who may not sign the
     * revision.
     */
    private void contributed(Person actor, Engagement engagement, StoredAlternative offered) {
        Set<String> people = new TreeSet<>(offered.contributors());
        people.add(actor.userName());
        offers.contributed(engagement, people);
    }

    private Optional<Conflict> obstacle(Engagement engagement, StoredAlternative deleted) {
        List<StoredAlternative> others = alternatives.of(engagement.id());
        if (!replacing.isOpen(engagement)) {
            return Optional.of(Conflict.of(ConflictCode.ALTERNATIVES_OUTSIDE_WIZARD));
        }
        return others.size() >= SavingAlternative.MOST
                ? Optional.of(Conflict.of(ConflictCode.ALTERNATIVES_FULL))
                : AlternativeName.of(deleted.name())
                        .among(others)
                        .map(other -> Conflict.of(ConflictCode.ALTERNATIVE_NAME_TAKEN, other.name()));
    }

    private Answer<UUID> change(
            Person actor,
            UUID engagementId,
            String action,
            Seen seen,
            BiFunction<Engagement, StoredAlternative, Answer<UUID>> change) {
        return forChange.edit(actor, engagementId, action, engagement -> {
            Optional<StoredAlternative> found = alternatives.of(engagementId).stream()
                    .filter(each -> each.id().equals(seen.id()))
                    .findFirst();
            if (found.isEmpty()) {
                return new Answer.Missing<>("alternative");
            }
            if (engagement.rowVersion() != seen.expectedVersion()) {
                return new Answer.Conflicting<>(Conflict.of(ConflictCode.ENGAGEMENT_CHANGED), engagement.rowVersion());
            }
            return replacing.isOpen(engagement)
                    ? counted(engagement, change.apply(engagement, found.get()))
                    : new Answer.Conflicting<>(
                            Conflict.of(ConflictCode.ALTERNATIVES_OUTSIDE_WIZARD), engagement.rowVersion());
        });
    }

    /**
     * Increments the engagement's version after a change, so that nobody can submit a change that they have not seen.
     */
    private Answer<UUID> counted(Engagement engagement, Answer<UUID> answer) {
        if (answer instanceof Answer.Done<UUID>) {
            engagement.changeAlternatives(clock.instant());
        }
        return answer;
    }
}
