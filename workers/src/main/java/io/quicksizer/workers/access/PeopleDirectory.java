package io.quicksizer.workers.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.db.people.PersonRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Directory of the known people with their roles. It is updated at sign-in, and read for each request and each task
 * completed in Tasklist.
 */
@Service
public class PeopleDirectory {
    /** The resolution of timestamps in the database. */
    private static final Duration BEFORE_THIS_SIGN_IN = Duration.of(1, ChronoUnit.MICROS);

    private final PersonRepository people;
    private final Clock clock;
    private final AccessChanges changes;
    private final PlannerChanges planners;

    PeopleDirectory(PersonRepository people, Clock clock, AccessChanges changes, PlannerChanges planners) {
        this.people = people;
        this.changes = changes;
        this.planners = planners;
        this.clock = clock;
    }

    /**
     * Returns the person if known, active and holding at least one role. The name may be given in any spelling; callers
     * store {@link Person#userName()}, never the given spelling.
     */
    @Transactional(readOnly = true)
    public Optional<Person> find(String userName) {
        return known(userName)
                .filter(PersonEntity::active)
                .filter(person -> !person.roles().isEmpty())
                .map(PeopleDirectory::toPerson);
    }

    /**
     * Returns the canonical user name for any spelling, also of an unknown person; text that can't be a user name is
     * returned unchanged.
     */
    @Transactional(readOnly = true)
    public String keptName(String typed) {
        return known(typed)
                .map(PersonEntity::userName)
                .or(() -> UserName.of(typed))
                .orElse(typed);
    }

    private Optional<PersonEntity> known(String userName) {
        return people.findById(userName).or(() -> UserName.of(userName).flatMap(people::findById));
    }

    /** Returns the mail address of an active person; empty if the identity provider supplies none. */
    @Transactional(readOnly = true)
    public Optional<String> mailAddress(String userName) {
        return people.findById(userName)
                .filter(PersonEntity::active)
                .flatMap(person -> Optional.ofNullable(person.mailAddress()));
    }

    /** Returns the user names of the active people who hold a role. */
    @Transactional(readOnly = true)
    public List<String> holding(Role role) {
        return people.activeWithRole(role.name()).stream()
                .map(PersonEntity::userName)
                .toList();
    }

    /** Returns the active people who hold a role, by user name. */
    @Transactional(readOnly = true)
    public List<Person> everybodyWith(Role role) {
        return people.activeWithRole(role.name()).stream()
                .map(PeopleDirectory::toPerson)
                .toList();
    }

    /** Returns the people with access, by user name: the first 500, and whether there are more. */
    @Transactional(readOnly = true)
    public PeopleToChoose everybody() {
        return PeopleToChoose.of(people.activeWithAnyRole(Limit.of(PeopleToChoose.MOST + 1)));
    }

    /** Returns the teams of all active people, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> teams() {
        return people.teams();
    }

    /**
     * Stores what the identity provider states about a person, unless a newer statement is stored already. A
     * deactivated person stays deactivated. If the person loses a role, a group or the team, all earlier sessions are
     * ended.
     */
    @Transactional
    public Optional<Person> remember(SignedIn signedIn) {
        PersonEntity person = people.lock(signedIn.userName()).orElseGet(() -> added(signedIn.userName()));
        Set<String> roles = signedIn.roles().stream().map(Role::name).collect(Collectors.toSet());
        if (person.isDescribedAfter(signedIn.statedAt())) {
            return present(person);
        }
        ObjectNode before = AccessChanges.of(person);
        PlannerChanges.Editing edited = PlannerChanges.Editing.of(person);
        boolean less = person.losesAccess(roles, signedIn.groups(), signedIn.team());
        person.signedIn(signedIn.displayName(), roles, signedIn.groups(), signedIn.team(), clock.instant());
        person.knownAs(signedIn.subject());
        person.reachedAt(signedIn.mailAddress());
        person.describedAt(signedIn.statedAt());
        if (less) {
            person.signOut(clock.instant().minus(BEFORE_THIS_SIGN_IN));
        }
        changes.remember(person.userName(), before, AccessChanges.of(person));
        planners.publish(person.userName(), edited, PlannerChanges.Editing.of(person));
        return present(person);
    }

    /** Two sign-ins of a new person may arrive at once; the second waits for the first and finds the person. */
    private PersonEntity added(String userName) {
        people.add(userName, clock.instant());
        return people.lock(userName).orElseThrow();
    }

    /**
     * Returns whether a session has been ended.
     *
     * @param userName user name of the person who signed in
     * @param signedInAt when the session began
     * @return whether a session that began at that time has been ended since
     */
    @Transactional(readOnly = true)
    public boolean signedOutSince(String userName, Instant signedInAt) {
        return people.findById(userName)
                .filter(person -> !person.sessionIsValid(signedInAt))
                .isPresent();
    }

    /**
     * Ends every session of a person on every node, as requested by the identity provider.
     *
     * @param subject the identity provider's subject of the person
     * @return the user names that were signed out; empty if the subject is unknown
     */
    @Transactional
    public List<String> signOut(String subject) {
        List<PersonEntity> known = people.findBySubject(subject);
        known.forEach(person -> person.signOut(clock.instant()));
        return known.stream().map(PersonEntity::userName).toList();
    }

    /**
     * Ends every session of a person on every node.
     *
     * @return whether the person is known
     */
    @Transactional
    public boolean signOutByName(String userName) {
        Optional<PersonEntity> known = people.findById(userName);
        known.ifPresent(person -> person.signOut(clock.instant()));
        return known.isPresent();
    }

    /** Returns whether a newer statement about a person is stored than one made at the given time. */
    @Transactional(readOnly = true)
    public boolean isDescribedAfter(String userName, @Nullable Instant statement) {
        return people.findById(userName)
                .filter(person -> person.isDescribedAfter(statement))
                .isPresent();
    }

    private static Optional<Person> present(PersonEntity person) {
        return person.active() && !person.roles().isEmpty() ? Optional.of(toPerson(person)) : Optional.empty();
    }

    private static Person toPerson(PersonEntity entity) {
        Set<Role> roles = entity.roles().stream().map(Role::valueOf).collect(Collectors.toSet());
        return new Person(entity.userName(), entity.displayName(), roles, entity.groups(), entity.team());
    }
}
