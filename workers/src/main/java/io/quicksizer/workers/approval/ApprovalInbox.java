package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.SignOffDelegation;
import io.quicksizer.db.approval.SignOffInbox;
import io.quicksizer.db.approval.TakenDecision;
import io.quicksizer.db.approval.WaitingSignOff;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inbox of a person: pending sign-offs and the person's recent decisions. */
@Service
public class ApprovalInbox {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final int DECISIONS_SHOWN = 10;

    private final SignOffInbox inbox;
    private final AskedLevels askedLevels;
    private final Eligibility eligibility;
    private final PeopleAsked asked;
    private final DelegationDesk delegations;
    private final PeopleDirectory people;
    private final OfficeCalendar calendar;
    private final Clock clock;

    ApprovalInbox(
            SignOffInbox inbox,
            AskedLevels askedLevels,
            Eligibility eligibility,
            PeopleAsked asked,
            DelegationDesk delegations,
            PeopleDirectory people,
            OfficeCalendar calendar,
            Clock clock) {
        this.inbox = inbox;
        this.askedLevels = askedLevels;
        this.eligibility = eligibility;
        this.asked = asked;
        this.delegations = delegations;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A pending sign-off in the list.
     *
     * @param signOff the pending sign-off
     * @param standing whether the person may decide it, and on whose behalf
     * @param nobody whether nobody may decide it; false in lists that are not marked
     */
    public record Waiting(WaitingSignOff signOff, SignOffRight standing, boolean nobody) {}

    /**
     * The lists of the inbox.
     *
     * @param mine sign-offs that the person may decide, earliest due date first
     * @param others sign-offs that the person may not decide: for an administrator all of them, otherwise those asked
     *     of the groups of the person and of the people who delegate to the person
     * @param taken decisions of the person in the last 30 days, newest first, 10 at most
     */
    public record Lists(List<Waiting> mine, List<Waiting> others, List<TakenDecision> taken) {}

    /** Returns the lists of a person. */
    @Transactional(readOnly = true)
    public Lists of(Person person) {
        return lists(person, false);
    }

    /** Returns the lists of a person in which sign-offs that nobody may give are marked. */
    @Transactional(readOnly = true)
    public Lists marked(Person person) {
        return lists(person, true);
    }

    private Lists lists(Person person, boolean marked) {
        List<WaitingSignOff> rows =
                person.is(Role.ADMIN) ? inbox.waiting() : inbox.waitingFor(groups(person), person.userName());
        List<Waiting> waiting = rows.stream()
                .flatMap(row -> waiting(person, row, marked).stream())
                .toList();
        return new Lists(
                waiting.stream().filter(row -> row.standing().allowed()).toList(),
                waiting.stream().filter(row -> !row.standing().allowed()).toList(),
                inbox.takenBy(person.userName(), clock.instant().minus(LATELY), DECISIONS_SHOWN));
    }

    /**
     * Returns the number of sign-offs that the person may decide now: the size of {@link Lists#mine}, counted in the
     * database.
     */
    @Transactional(readOnly = true)
    public int count(Person person) {
        return inbox.count(person.userName(), calendar.today());
    }

    /** Returns a sign-off with the person's right; empty if it has been decided since the list was read. */
    private Optional<Waiting> waiting(Person person, WaitingSignOff row, boolean marked) {
        return askedLevels
                .of(row.engagementId())
                .filter(pending -> pending.revision().id().equals(row.revisionId()))
                .map(level -> waiting(person, row, level, marked));
    }

    private Waiting waiting(Person person, WaitingSignOff row, AskedLevel level, boolean marked) {
        LevelEligibility eligible = eligibility.at(level);
        SignOffRight standing = eligible.of(person.userName());
        return new Waiting(row, standing, marked && !standing.allowed() && !asked.anybody(level, eligible));
    }

    /** Returns the groups of a person and of the people who delegate to the person. */
    Set<String> groups(Person person) {
        Set<String> groups = new LinkedHashSet<>(person.groups());
        delegations.holdingFor(person.userName()).stream()
                .map(SignOffDelegation::delegator)
                .map(people::find)
                .flatMap(Optional::stream)
                .forEach(delegator -> groups.addAll(delegator.groups()));
        return groups;
    }
}
