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
import io.quicksizer.workers.outbox.TaskHolders;
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
 * Use case: an administrator transfers all responsibilities of a person to another person, atomically. Contributors to
 * a revision remain contributors, so neither the new nor the former owner gains the right to sign it off.
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
    private final TaskHolders tasks;
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
            TaskHolders tasks,
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
        this.tasks = tasks;
        this.contributions = contributions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Result of a handover.
     *
     * @param engagements number of engagements that the receiver now owns
     * @param shares number of shares in other people's engagements that were transferred
     * @param drafts number of drafts transferred
     * @param delegations number of delegations ended
     * @param signOffs number of sign-offs reassigned to the receiver
     * @param signOffsLeft assigned sign-offs that the receiver may not sign; they have to be reassigned individually
     */
    public record HandedOver(
            int engagements, int shares, int drafts, int delegations, int signOffs, List<UUID> signOffsLeft) {}

    private record Move(Person actor, String from, Person to, String reason) {}

    /**
     * Transfers all responsibilities.
     *
     * @param named user name, in any spelling, of the person, who may have been deactivated
     * @param receiver user name of the receiver; has to be a planner if the person owns or may edit engagements
     * @param reason the reason for the audit log
     */
    @Transactional
    public Answer<HandedOver> handOver(Person actor, String named, String receiver, String reason) {
        String userName = people.keptName(named);
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

    /** Records the author of the drafts as a contributor, as the receiver may submit them unchanged. */
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
        ShareAccess given = higher(access, engagement, to);
        shares.removeIf(share -> share.userName().equals(to));
        if (!engagement.owner().equals(to)) {
            shares.add(new PersonShare(to, given));
        }
        engagement.shareWith(shares, clock.instant());
        engagements.saveAndFlush(engagement);
        tasks.sharingChanged(engagement.id());
        audit.done(
                move.actor().userName(),
                SHARE,
                ENGAGEMENT,
                engagement.id(),
                Map.of("person", to, "access", given.name(), "from", move.from(), "reason", move.reason()));
    }

    /** Returns the higher of the leaver's access and the receiver's own. */
    private static ShareAccess higher(ShareAccess ofLeaver, Engagement engagement, String receiver) {
        boolean edits = ofLeaver == ShareAccess.EDIT
                || engagement.owner().equals(receiver)
                || engagement.shares().contains(new PersonShare(receiver, ShareAccess.EDIT));
        return edits ? ShareAccess.EDIT : ShareAccess.READ;
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
