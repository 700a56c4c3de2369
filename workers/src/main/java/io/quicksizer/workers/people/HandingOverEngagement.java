package io.quicksizer.workers.people;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.LastHandOvers;
import io.quicksizer.db.engagement.LastHandOvers.HandOver;
import io.quicksizer.db.engagement.PersonShare;
import io.quicksizer.db.engagement.ShareAccess;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.engagement.EngagementForChange;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: the owner of an engagement, or an administrator, hands it over to another planner. The former owner keeps
 * read access. Whoever handed it over can undo that within a day, which restores the previous shares, unless it has
 * been handed over again.
 */
@Service
public class HandingOverEngagement {
    private static final String TAKE_BACK = "engagement.take-back";
    private static final Duration DAY = Duration.ofDays(1);

    private final EngagementForChange forChange;
    private final EngagementRepository engagements;
    private final PeopleDirectory people;
    private final LastHandOvers handOvers;
    private final NewOwner owners;
    private final AuditLog audit;
    private final Clock clock;

    HandingOverEngagement(
            EngagementForChange forChange,
            EngagementRepository engagements,
            PeopleDirectory people,
            LastHandOvers handOvers,
            NewOwner owners,
            AuditLog audit,
            Clock clock) {
        this.forChange = forChange;
        this.engagements = engagements;
        this.people = people;
        this.handOvers = handOvers;
        this.owners = owners;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hands the engagement over.
     *
     * @param receiver user name of a planner, in any spelling that the directory finds
     */
    @Transactional
    public Answer<UUID> handOver(Person actor, UUID id, String receiver) {
        return forChange.allowed(
                actor, id, HandingOver.ACTION, shared -> AccessPolicy.sharing(actor, shared), engagement -> {
                    Optional<Person> to = people.find(receiver);
                    Optional<Problem> problem = problem(engagement, to);
                    if (problem.isPresent()) {
                        return new Answer.Invalid<>(List.of(problem.get()));
                    }
                    give(actor, engagement, to.orElseThrow().userName());
                    return new Answer.Done<>(id);
                });
    }

    /** Undoes a handover by the same person, who is the former owner and still a planner, or an administrator. */
    @Transactional
    public Answer<UUID> takeBack(Person actor, UUID id) {
        Optional<HandOver> last = handOvers.find(id).filter(done -> mayTakeBack(done, actor));
        return forChange.allowed(
                actor,
                id,
                TAKE_BACK,
                shared -> last.isPresent() ? Optional.empty() : AccessPolicy.sharing(actor, shared),
                engagement -> {
                    Optional<HandOver> undone = last.filter(done -> done.to().equals(engagement.owner()));
                    if (undone.isEmpty() || !ownsAgain(undone.get().from())) {
                        return new Answer.Conflicting<>(
                                Conflict.of(ConflictCode.HAND_OVER_NOT_UNDOABLE), engagement.rowVersion());
                    }
                    restore(actor, engagement, undone.get());
                    return new Answer.Done<>(id);
                });
    }

    /** Checks the current rights of the person, not those at the time of the handover. */
    private boolean mayTakeBack(HandOver done, Person actor) {
        boolean formerOwner = done.from().equals(actor.userName()) && actor.is(Role.PLANNER);
        return done.by().equals(actor.userName())
                && done.at().plus(DAY).isAfter(clock.instant())
                && (formerOwner || actor.is(Role.ADMIN));
    }

    private boolean ownsAgain(String formerOwner) {
        return people.find(formerOwner)
                .filter(person -> person.is(Role.PLANNER))
                .isPresent();
    }

    private void restore(Person actor, Engagement engagement, HandOver undone) {
        owners.give(engagement, undone.from());
        undone.shares().ifPresent(before -> {
            engagement.shareWith(before, clock.instant());
            engagements.saveAndFlush(engagement);
        });
        handOvers.forget(engagement.id());
        audited(actor, TAKE_BACK, engagement.id(), undone.to(), undone.from());
    }

    private void give(Person actor, Engagement engagement, String receiver) {
        String former = engagement.owner();
        List<PersonShare> before = engagement.shares();
        owners.give(engagement, receiver);
        List<PersonShare> shares = new ArrayList<>(engagement.shares());
        shares.add(new PersonShare(former, ShareAccess.READ));
        engagement.shareWith(shares, clock.instant());
        engagements.saveAndFlush(engagement);
        handOvers.remember(
                engagement.id(),
                new HandOver(former, receiver, actor.userName(), clock.instant(), Optional.of(before)));
        audited(actor, HandingOver.ACTION, engagement.id(), former, receiver);
    }

    private void audited(Person actor, String action, UUID id, String from, String to) {
        audit.done(actor.userName(), action, "engagement", id, Map.of("from", from, "to", to, "reason", ""));
    }

    private static Optional<Problem> problem(Engagement engagement, Optional<Person> found) {
        if (found.isEmpty()) {
            return Optional.of(Problem.of("person", LeavingProblem.RECEIVER_UNKNOWN));
        }
        if (engagement.owner().equals(found.get().userName())) {
            return Optional.of(Problem.of("person", LeavingProblem.RECEIVER_IS_THE_SAME));
        }
        return found.get().is(Role.PLANNER)
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "person",
                        LeavingProblem.RECEIVER_IS_NO_PLANNER,
                        found.get().displayName()));
    }
}
