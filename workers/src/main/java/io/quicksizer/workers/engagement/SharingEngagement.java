package io.quicksizer.workers.engagement;

import io.quicksizer.db.branding.BrandingRow;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.PersonShare;
import io.quicksizer.db.engagement.ShareAccess;
import io.quicksizer.db.journal.Contributions;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.branding.BrandingInForce;
import io.quicksizer.workers.outbox.TaskHolders;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: shares an engagement with a team and with individual people. Changes take effect immediately in every
 * channel.
 */
@Service
public class SharingEngagement {
    private static final String SHARE = "engagement.share";
    private static final String UNSHARE = "engagement.unshare";
    private static final Function<Engagement, Optional<Problem>> NO_PROBLEM = engagement -> Optional.empty();

    private final EngagementForChange forChange;
    private final EngagementRepository engagements;
    private final PeopleDirectory people;
    private final BrandingInForce branding;
    private final Contributions contributions;
    private final TaskHolders tasks;
    private final AuditLog audit;
    private final Clock clock;

    SharingEngagement(
            EngagementForChange forChange,
            EngagementRepository engagements,
            PeopleDirectory people,
            BrandingInForce branding,
            Contributions contributions,
            TaskHolders tasks,
            AuditLog audit,
            Clock clock) {
        this.forChange = forChange;
        this.engagements = engagements;
        this.people = people;
        this.branding = branding;
        this.contributions = contributions;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Shares it with this team instead of the current one; a blank name means no team. Nothing changes and nothing is
     * audited if it is the current one.
     */
    @Transactional
    public Answer<UUID> withTeam(Person actor, UUID id, String team) {
        if (team.isBlank()) {
            return change(
                    actor,
                    id,
                    UNSHARE,
                    Map.of("team", "none"),
                    NO_PROBLEM,
                    engagement -> shareWithTeam(actor, engagement, null));
        }
        return change(
                actor,
                id,
                SHARE,
                Map.of("team", team),
                engagement -> people.teams().contains(team)
                        ? Optional.empty()
                        : Optional.of(Problem.of("team", SharingProblem.TEAM_UNKNOWN, team)),
                engagement -> shareWithTeam(actor, engagement, team));
    }

    /**
     * Changes the team. The team determines the branding of documents, so a person who thereby changes it is recorded
     * as a contributor.
     *
     * @return whether it is another team
     */
    private boolean shareWithTeam(Person actor, Engagement engagement, @Nullable String team) {
        if (Objects.equals(engagement.team().orElse(null), team)) {
            return false;
        }
        Optional<BrandingRow> before = branding.of(engagement.team().orElse(BrandingInForce.DEFAULT_TEAM));
        engagement.shareWith(team, clock.instant());
        if (!before.equals(branding.of(Objects.requireNonNullElse(team, BrandingInForce.DEFAULT_TEAM)))) {
            contributions.record(
                    engagement.id(),
                    engagement.nextFrozenNumber(),
                    List.of(actor.userName()),
                    Contributions.Kind.BRAND_CHOSEN,
                    clock.instant());
        }
        return true;
    }

    /**
     * Shares it with a person, or changes what the person may do. Nothing changes and nothing is audited if it is
     * shared with the person in this way.
     *
     * @param named user name in any spelling; display names are not accepted, because they are not unique
     */
    @Transactional
    public Answer<UUID> withPerson(Person actor, UUID id, String named, ShareAccess access) {
        String userName = people.find(named).map(Person::userName).orElse(named);
        PersonShare wanted = new PersonShare(userName, access);
        return change(
                actor,
                id,
                SHARE,
                Map.of("person", userName, "access", access.name()),
                engagement ->
                        problem(engagement, userName, access).map(problem -> Problem.of("person", problem, userName)),
                engagement -> {
                    if (engagement.shares().contains(wanted)) {
                        return false;
                    }
                    List<PersonShare> shares = without(engagement, userName);
                    shares.add(wanted);
                    engagement.shareWith(shares, clock.instant());
                    return true;
                });
    }

    /**
     * Stops sharing it with a person. Nothing changes and nothing is audited if it is not shared with the person.
     *
     * @param named user name in any spelling
     */
    @Transactional
    public Answer<UUID> takeFrom(Person actor, UUID id, String named) {
        return forChange.allowed(actor, id, UNSHARE, shared -> AccessPolicy.sharing(actor, shared), engagement -> {
            String userName = holder(engagement, named);
            List<PersonShare> others = without(engagement, userName);
            if (others.size() < engagement.shares().size()) {
                engagement.shareWith(others, clock.instant());
                save(engagement);
                audit.done(actor.userName(), UNSHARE, "engagement", id, Map.of("person", userName));
            }
            return new Answer.Done<>(id);
        });
    }

    /**
     * Returns the user name of a share. Shares may be older than the rules on user names, so an exact match takes
     * precedence.
     */
    private String holder(Engagement engagement, String named) {
        boolean asWritten =
                engagement.shares().stream().anyMatch(share -> share.userName().equals(named));
        return asWritten ? named : people.keptName(named);
    }

    private Optional<SharingProblem> problem(Engagement engagement, String userName, ShareAccess access) {
        Optional<Person> person = people.find(userName);
        if (person.isEmpty()) {
            return Optional.of(SharingProblem.PERSON_UNKNOWN);
        }
        if (engagement.owner().equals(userName)) {
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

    /**
     * Applies a change. Problems are reported only to people who may share the engagement.
     *
     * @param change returns whether it changed anything
     */
    private Answer<UUID> change(
            Person actor,
            UUID id,
            String action,
            Map<String, String> detail,
            Function<Engagement, Optional<Problem>> check,
            Predicate<Engagement> change) {
        return forChange.allowed(actor, id, action, shared -> AccessPolicy.sharing(actor, shared), engagement -> {
            Optional<Problem> problem = check.apply(engagement);
            if (problem.isPresent()) {
                return new Answer.Invalid<>(List.of(problem.get()));
            }
            if (change.test(engagement)) {
                save(engagement);
                audit.done(actor.userName(), action, "engagement", id, detail);
            }
            return new Answer.Done<>(id);
        });
    }

    private void save(Engagement engagement) {
        engagements.saveAndFlush(engagement);
        tasks.sharingChanged(engagement.id());
    }
}
