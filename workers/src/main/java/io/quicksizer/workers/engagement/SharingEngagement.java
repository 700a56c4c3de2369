package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.PersonShare;
import io.quicksizer.db.engagement.ShareAccess;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.answer.Answer;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.people.PeopleDirectory;
import io.quicksizer.workers.people.Person;
import io.quicksizer.workers.people.Role;
import io.quicksizer.workers.sizing.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shares an engagement with a team and with single people; every channel honours it at once. */
@Service
public class SharingEngagement {
    private static final String SHARE = "engagement.share";
    private static final String UNSHARE = "engagement.unshare";

    private final EngagementRepository engagements;
    private final PeopleDirectory people;
    private final AuditLog audit;
    private final Clock clock;

    SharingEngagement(EngagementRepository engagements, PeopleDirectory people, AuditLog audit, Clock clock) {
        this.engagements = engagements;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Shares it with a team instead of the present one; a blank name means with no team. */
    @Transactional
    public Answer<UUID> withTeam(Person actor, UUID id, String team) {
        if (team.isBlank()) {
            return change(
                    actor,
                    id,
                    UNSHARE,
                    Map.of("team", "none"),
                    engagement -> engagement.shareWith((String) null, clock.instant()));
        }
        if (!people.teams().contains(team)) {
            return new Answer.Invalid<>(List.of(Problem.of("team", SharingProblem.TEAM_UNKNOWN, team)));
        }
        return change(
                actor, id, SHARE, Map.of("team", team), engagement -> engagement.shareWith(team, clock.instant()));
    }

    /** Shares it with a person, or changes what the person may do. */
    @Transactional
    public Answer<UUID> withPerson(Person actor, UUID id, String userName, ShareAccess access) {
        Optional<SharingProblem> problem = problem(id, userName, access);
        if (problem.isPresent()) {
            return new Answer.Invalid<>(List.of(Problem.of("person", problem.get(), userName)));
        }
        return change(actor, id, SHARE, Map.of("person", userName, "access", access.name()), engagement -> {
            List<PersonShare> shares = without(engagement, userName);
            shares.add(new PersonShare(userName, access));
            engagement.shareWith(shares, clock.instant());
        });
    }

    /** Takes it away from a person with whom it was shared. */
    @Transactional
    public Answer<UUID> takeFrom(Person actor, UUID id, String userName) {
        return change(
                actor,
                id,
                UNSHARE,
                Map.of("person", userName),
                engagement -> engagement.shareWith(without(engagement, userName), clock.instant()));
    }

    private Optional<SharingProblem> problem(UUID id, String userName, ShareAccess access) {
        Optional<Person> person = people.find(userName);
        if (person.isEmpty()) {
            return Optional.of(SharingProblem.PERSON_UNKNOWN);
        }
        if (engagements
                .findById(id)
                .filter(found -> found.owner().equals(userName))
                .isPresent()) {
            return Optional.of(SharingProblem.OWNER_HAS_IT);
        }
        boolean cannotEdit = access == ShareAccess.EDIT && !person.get().is(Role.PLANNER);
        return cannotEdit ? Optional.of(SharingProblem.NOT_A_PLANNER) : Optional.empty();
    }

    private static List<PersonShare> without(Engagement engagement, String userName) {
        List<PersonShare> others = new ArrayList<>(engagement.shares());
        others.removeIf(share -> share.userName().equals(userName));
        return others;
    }

    private Answer<UUID> change(
            Person actor, UUID id, String action, Map<String, String> detail, Consumer<Engagement> change) {
        Optional<Engagement> found = engagements
                .findLocked(id)
                .filter(engagement -> AccessPolicy.reading(actor, Sharing.of(engagement), Sharing.submitted(engagement))
                        .isEmpty());
        if (found.isEmpty()) {
            return new Answer.Missing<>("engagement");
        }
        Optional<Refusal> refusal = AccessPolicy.sharing(actor, Sharing.of(found.get()));
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), action, "engagement", id, refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        change.accept(found.get());
        engagements.saveAndFlush(found.get());
        audit.done(actor.userName(), action, "engagement", id, detail);
        return new Answer.Done<>(id);
    }
}
