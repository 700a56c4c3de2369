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
 * The person who is known, and with which roles. Filled at sign-in; read for every request and for every task from
 * Tasklist.
 */
@Service
public class PeopleDirectory {
    private static final Limit MOST = Limit.of(500);

    /** The database keeps microseconds. */
    private static final Duration BEFORE_THIS_SIGN_IN = Duration.of(1, ChronoUnit.MICROS);

    private final PersonRepository people;
    private final Clock clock;
    private final AccessChanges changes;

    PeopleDirectory(PersonRepository people, Clock clock, AccessChanges changes) {
        this.people = people;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * The person, if known, active and holding at least one role; however the name is spelled. What is stored is the
     * user name of the person, never the spelling.
     */
    @Transactional(readOnly = true)
    public Optional<Person> find(String userName) {
        return known(userName)
                .filter(PersonEntity::active)
                .filter(person -> !person.roles().isEmpty())
                .map(PeopleDirectory::toPerson);
    }

    /** The user name as it is kept, whoever is meant; a name that can't be one stays as it was typed. */
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

    /** Where a person with access receives mail; empty if the identity provider does not say. */
    @Transactional(readOnly = true)
    public Optional<String> mailAddress(String userName) {
        return people.findById(userName)
                .filter(PersonEntity::active)
                .flatMap(person -> Optional.ofNullable(person.mailAddress()));
    }

    /** User names of everybody with access who holds a role. */
    @Transactional(readOnly = true)
    public List<String> holding(Role role) {
        return people.activeWithRole(role.name()).stream()
                .map(PersonEntity::userName)
                .toList();
    }

    /** Everybody who has access, by user name; the first 500. */
    @Transactional(readOnly = true)
    public List<Person> everybody() {
        return people.findByActiveTrueOrderByUserName(MOST).stream()
                .filter(person -> !person.roles().isEmpty())
                .map(PeopleDirectory::toPerson)
                .toList();
    }

    /** The teams that somebody belongs to, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> teams() {
        return people.teams();
    }

    /**
     * Remembers what the identity provider said, unless it said something newer before. A deactivated person stays
     * deactivated. Whoever loses a role, a group or the team loses every session that began before.
     */
    @Transactional
    public Optional<Person> remember(SignedIn signedIn) {
        PersonEntity person = people.findById(signedIn.userName())
                .orElseGet(() -> new PersonEntity(signedIn.userName(), clock.instant()));
        Set<String> roles = signedIn.roles().stream().map(Role::name).collect(Collectors.toSet());
        if (person.isDescribedAfter(signedIn.statedAt())) {
            return present(person);
        }
        ObjectNode before = AccessChanges.of(person);
        boolean less = person.losesAccess(roles, signedIn.groups(), signedIn.team());
        person.signedIn(signedIn.displayName(), roles, signedIn.groups(), signedIn.team(), clock.instant());
        person.knownAs(signedIn.subject());
        person.reachedAt(signedIn.mailAddress());
        person.describedAt(signedIn.statedAt());
        if (less) {
            person.signOut(clock.instant().minus(BEFORE_THIS_SIGN_IN));
        }
        changes.remember(person.userName(), before, AccessChanges.of(person));
        people.save(person);
        return present(person);
    }

    /**
     * Returns whether a person's sessions were ended.
     *
     * @param userName who signed in
     * @param signedInAt when
     * @return whether a session that began then has been ended since
     */
    @Transactional(readOnly = true)
    public boolean signedOutSince(String userName, Instant signedInAt) {
        return people.findById(userName)
                .filter(person -> !person.sessionIsValid(signedInAt))
                .isPresent();
    }

    /**
     * Ends every session of a person, on every node, as the identity provider asks for.
     *
     * @param subject what the identity provider calls the person
     * @return the user names that were signed out; empty if nobody is known under that name
     */
    @Transactional
    public List<String> signOut(String subject) {
        List<PersonEntity> known = people.findBySubject(subject);
        known.forEach(person -> person.signOut(clock.instant()));
        return known.stream().map(PersonEntity::userName).toList();
    }

    /**
     * Ends every session of a person, on every node.
     *
     * @return whether the person is known
     */
    @Transactional
    public boolean signOutByName(String userName) {
        Optional<PersonEntity> known = people.findById(userName);
        known.ifPresent(person -> person.signOut(clock.instant()));
        return known.isPresent();
    }

    /** Returns whether something newer is known of a person than what was said at a moment. */
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
