package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.DelegationDays;
import io.quicksizer.db.approval.SignOffDelegation;
import io.quicksizer.db.approval.SignOffDelegationRepository;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use cases of delegations, by which an approver lets another approver sign for some days. Delegations are not
 * transitive: a delegate can't pass one on, because only members of the group can delegate for it.
 */
@Service
public class DelegatingSignOffs {
    private static final String ACTION = "delegation.create";
    private static final String END = "delegation.end";

    private final SignOffDelegationRepository delegations;
    private final PersonRepository people;
    private final PeopleDirectory directory;
    private final OfficeCalendar calendar;
    private final AuditLog audit;
    private final Clock clock;

    DelegatingSignOffs(
            SignOffDelegationRepository delegations,
            PersonRepository people,
            PeopleDirectory directory,
            OfficeCalendar calendar,
            AuditLog audit,
            Clock clock) {
        this.delegations = delegations;
        this.people = people;
        this.directory = directory;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /** An approver who can be chosen as a delegate. */
    public record Candidate(String userName, String displayName) {}

    /**
     * Delegates the person's own sign-offs.
     *
     * @param typed names the delegate in any spelling
     * @return the delegation's identifier
     */
    @Transactional
    public Answer<UUID> delegate(Person person, DelegationEntry typed) {
        if (!person.is(Role.APPROVER)) {
            Refusal refusal = Refusal.because(Reason.NOT_AN_APPROVER);
            audit.refused(person.userName(), ACTION, "person", person.userName(), refusal);
            return new Answer.Refused<>(refusal);
        }
        return store(person.userName(), person.userName(), kept(typed), "");
    }

    /**
     * Delegates the sign-offs of an approver who can't do so. Only administrators may, and not to themselves.
     *
     * @param named user name of the approver in any spelling
     * @param typed names the delegate in any spelling
     * @param reason for the audit log; must not be blank
     */
    @Transactional
    public Answer<UUID> delegateFor(Person actor, String named, DelegationEntry typed, String reason) {
        String delegator = directory.keptName(named);
        DelegationEntry entry = kept(typed);
        Optional<Refusal> refusal = AccessPolicy.administrating(actor)
                .or(() -> actor.userName().equalsIgnoreCase(entry.delegate())
                        ? Optional.of(Refusal.because(Reason.NOT_TO_YOURSELF))
                        : Optional.empty());
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), ACTION, "person", delegator, refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        if (approvers().stream().noneMatch(person -> person.userName().equals(delegator))) {
            return new Answer.Missing<>("person");
        }
        return GivenReason.problem(reason.strip())
                .<Answer<UUID>>map(problem -> new Answer.Invalid<>(List.of(problem)))
                .orElseGet(() -> store(actor.userName(), delegator, entry, reason.strip()));
    }

    private DelegationEntry kept(DelegationEntry typed) {
        return new DelegationEntry(directory.keptName(typed.delegate().strip()), typed.first(), typed.last());
    }

    private Answer<UUID> store(String actor, String delegator, DelegationEntry entry, String reason) {
        List<Problem> problems = new DelegationRules(delegator, approvers(), calendar.today()).problems(entry);
        if (!problems.isEmpty()) {
            return new Answer.Invalid<>(problems);
        }
        DelegationDays days = entry.days().orElseThrow();
        people.lock(delegator);
        return new Answer.Done<>(same(delegator, entry.delegate(), days)
                .orElseGet(() -> added(actor, delegator, entry.delegate(), days, reason)));
    }

    /** Returns the delegation that is the same, so that a form that is sent twice delegates once. */
    private Optional<UUID> same(String delegator, String delegate, DelegationDays days) {
        return delegations.presentAndComing(delegator, calendar.today()).stream()
                .filter(found ->
                        found.delegator().equals(delegator) && found.delegate().equals(delegate))
                .filter(found -> found.days().equals(days))
                .map(SignOffDelegation::id)
                .findFirst();
    }

    private UUID added(String actor, String delegator, String delegate, DelegationDays days, String reason) {
        SignOffDelegation delegation =
                delegations.save(new SignOffDelegation(NewId.next(), delegator, delegate, days, clock.instant()));
        audit.done(
                actor,
                ACTION,
                "delegation",
                delegation.id(),
                Map.of(
                        "delegator",
                        delegator,
                        "delegate",
                        delegate,
                        "first",
                        days.first().toString(),
                        "last",
                        days.last().toString(),
                        "zone",
                        calendar.zone().getId(),
                        "reason",
                        reason));
        return delegation.id();
    }

    /**
     * Ends the delegations by and to a person who leaves.
     *
     * @return the number of delegations that were ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int endAllOf(Person actor, String userName, String reason) {
        List<SignOffDelegation> open = delegations.presentAndComing(userName, calendar.today());
        open.forEach(delegation -> {
            delegation.end(actor.userName(), clock.instant());
            audit.done(actor.userName(), END, "delegation", delegation.id(), Map.of("reason", reason));
        });
        return open.size();
    }

    /** Returns the delegations by and to a person that are valid today or later. */
    @Transactional(readOnly = true)
    public List<SignOffDelegationView> presentAndComingOf(String userName) {
        return delegations.presentAndComing(userName, calendar.today()).stream()
                .map(SignOffDelegationView::of)
                .toList();
    }

    /**
     * Ends a delegation early. Its delegator, its delegate and administrators may; for others it is missing.
     * Idempotent.
     */
    @Transactional
    public Answer<UUID> end(Person person, UUID id) {
        Optional<SignOffDelegation> found = delegations.findById(id);
        if (found.isEmpty() || !concerns(person, found.get())) {
            found.ifPresent(other -> audit.refused(
                    person.userName(), END, "delegation", id, Refusal.because(Reason.NOT_YOUR_DELEGATION)));
            return new Answer.Missing<>("delegation");
        }
        if (found.get().endedAt().isEmpty()) {
            found.get().end(person.userName(), clock.instant());
            audit.done(person.userName(), END, "delegation", id, Map.of());
        }
        return new Answer.Done<>(id);
    }

    /** Returns the delegations by and to the person that are valid today or later. */
    @Transactional(readOnly = true)
    public List<SignOffDelegationView> presentAndComing(Person person) {
        return presentAndComingOf(person.userName());
    }

    /** Returns the approvers to whom the person can delegate, by user name. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Person person) {
        return approvers().stream()
                .filter(candidate -> !candidate.userName().equals(person.userName()))
                .map(candidate -> new Candidate(candidate.userName(), candidate.displayName()))
                .toList();
    }

    private List<PersonEntity> approvers() {
        return people.activeWithRole(Role.APPROVER.name());
    }

    private static boolean concerns(Person person, SignOffDelegation delegation) {
        return person.is(Role.ADMIN)
                || delegation.delegator().equals(person.userName())
                || delegation.delegate().equals(person.userName());
    }
}
