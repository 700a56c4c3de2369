package io.quicksizer.workers.people;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.PersonShare;
import io.quicksizer.db.engagement.ShareAccess;
import io.quicksizer.db.journal.Contributions;
import io.quicksizer.db.people.Belongings;
import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.approval.DelegatingSignOffs;
import io.quicksizer.workers.approval.ReassigningSignOff;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: an administrator hands everything that hangs on a person to another person, all of it or nothing. Whoever
 * contributed to a revision remains a contributor, so the new owner gains no right to sign, and neither does the
 * former.
 */
@Service
public class HandingOver {
    static final String ACTION = "engagement.hand-over";
    private static final String SHARE = "engagement.share";
    private static final String ENGAGEMENT = "engagement";

    private final PersonRepository known;
    private final PeopleDirectory people;
    private final Belongings belongings;
    private final EngagementRepository engagements;
    private final DelegatingSignOffs delegations;
    private final ReassigningSignOff signOffs;
    private final NewOwner owners;
    private final Contributions contributions;
    private final AuditLog audit;
    private final Clock clock;

    HandingOver(
            PersonRepository known,
            PeopleDirectory people,
            Belongings belongings,
            EngagementRepository engagements,
            DelegatingSignOffs delegations,
            ReassigningSignOff signOffs,
            NewOwner owners,
            Contributions contributions,
            AuditLog audit,
            Clock clock) {
        this.known = known;
        this.people = people;
        this.belongings = belongings;
        this.engagements = engagements;
        this.delegations = delegations;
        this.signOffs = signOffs;
        this.owners = owners;
        this.contributions = contributions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The things that changed hands.
     *
     * @param engagements owned by the receiver from now on
     * @param shares engagements of others that are shared with the receiver instead
     * @param drafts given to the receiver
     * @param delegations ended
     * @param signOffs assigned to the receiver
     * @param signOffsLeft assigned sign-offs that the receiver may not sign; they have to be reassigned one by one
     */
    public record HandedOver(
            int engagements, int shares, int drafts, int delegations, int signOffs, List<UUID> signOffsLeft) {}

    private record Move(Person actor, String from, Person to, String reason) {}

    /**
     * Hands everything over.
     *
     * @param userName whose; may have been deactivated
     * @param receiver who gets it; a planner unless there is no engagement among it
     * @param reason for the audit trail
     */
    @Transactional
    public Answer<HandedOver> handOver(Person actor, String userName, String receiver, String reason) {
        Optional<Refusal> refusal = AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), ACTION, "person", userName, refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        if (known.findById(userName).isEmpty()) {
            return new Answer.Missing<>("person");
        }
        Optional<Person> to = people.find(receiver);
        HandOverRules rules = new HandOverRules(userName, receiver, to, reason);
        boolean needsPlanner = !belongings.owned(userName).isEmpty()
                || belongings.shared(userName).stream()
                        .anyMatch(share -> share.access().equals("EDIT"));
        return rules.problem(needsPlanner)
                .<Answer<HandedOver>>map(problem -> new Answer.Invalid<>(List.of(problem)))
                .orElseGet(() -> new Answer.Done<>(move(new Move(actor, userName, to.orElseThrow(), reason.strip()))));
    }

    private HandedOver move(Move move) {
        int drafts = 0;
        List<Belongings.Owned> owned = belongings.owned(move.from());
        for (Belongings.Owned engagement : owned) {
            Engagement locked = engagements.findLocked(engagement.id()).orElseThrow();
            own(move, locked);
            drafts += giveDrafts(move, locked);
        }
        List<Belongings.SharedWith> shared = belongings.shared(move.from());
        shared.forEach(share ->
                share(move, engagements.findLocked(share.id()).orElseThrow(), ShareAccess.valueOf(share.access())));
        int ended = delegations.endAllOf(move.actor(), move.from(), move.reason());
        List<UUID> left = new ArrayList<>();
        int assigned = 0;
        for (Belongings.SignOff signOff : belongings.signOffs(move.from())) {
            if (signOff.assigned() && reassigned(move, signOff)) {
                assigned++;
            } else if (signOff.assigned()) {
                left.add(signOff.id());
            }
        }
        remember(move, owned.size());
        return new HandedOver(owned.size(), shared.size(), drafts, ended, assigned, left);
    }

    /** Whoever typed what the receiver may submit unseen remains a contributor to it. */
    private int giveDrafts(Move move, Engagement engagement) {
        int given =
                belongings.giveDrafts(engagement.id(), move.from(), move.to().userName());
        if (given > 0) {
            contributions.record(
                    engagement.id(),
                    engagement.nextFrozenNumber(),
                    List.of(move.from()),
                    Contributions.Kind.DRAFT_HANDED_OVER,
                    clock.instant());
        }
        return given;
    }

    private void own(Move move, Engagement engagement) {
        owners.give(engagement, move.to().userName());
        audit.done(
                move.actor().userName(),
                ACTION,
                ENGAGEMENT,
                engagement.id(),
                Map.of("from", move.from(), "to", move.to().userName(), "reason", move.reason()));
    }

    private void share(Move move, Engagement engagement, ShareAccess access) {
        String to = move.to().userName();
        List<PersonShare> shares = without(engagement, move.from());
        boolean hasIt = engagement.owner().equals(to)
                || shares.stream().anyMatch(share -> share.userName().equals(to));
        if (!hasIt) {
            shares.add(new PersonShare(to, access));
        }
        engagement.shareWith(shares, clock.instant());
        engagements.saveAndFlush(engagement);
        audit.done(
                move.actor().userName(),
                SHARE,
                ENGAGEMENT,
                engagement.id(),
                Map.of("person", to, "access", access.name(), "from", move.from(), "reason", move.reason()));
    }

    private boolean reassigned(Move move, Belongings.SignOff signOff) {
        return signOffs.reassign(move.actor(), signOff.id(), move.to().userName(), move.reason())
                .ifDone()
                .isPresent();
    }

    private void remember(Move move, int count) {
        audit.done(
                move.actor().userName(),
                "person.hand-over",
                "person",
                move.from(),
                Map.of("to", move.to().userName(), "engagements", count, "reason", move.reason()));
    }

    private static List<PersonShare> without(Engagement engagement, String userName) {
        List<PersonShare> others = new ArrayList<>(engagement.shares());
        others.removeIf(share -> share.userName().equals(userName));
        return others;
    }
}
