package io.quicksizer.workers.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.db.people.PersonRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is known, and with which roles. Filled at sign-in; read for every request and for every task from Tasklist. */
@Service
public class PeopleDirectory {
    private static final Limit MOST = Limit.of(500);

    private final PersonRepository people;
    private final Clock clock;
    private final AccessChanges changes;

    PeopleDirectory(PersonRepository people, Clock clock, AccessChanges changes) {
        this.people = people;
        this.changes = changes;
        this.clock = clock;
    }

    /** The person, if known, active and holding at least one role. */
    @Transactional(readOnly = true)
    public Optional<Person> find(String userName) {
        return people.findById(userName)
                .filter(PersonEntity::active)
                .filter(person -> !person.roles().isEmpty())
                .map(PeopleDirectory::toPerson);
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

    /** Remembers what the identity provider said. A deactivated person stays deactivated. */
    @Transactional
    public Optional<Person> remember(SignedIn signedIn) {
        PersonEntity person = people.findById(signedIn.userName())
                .orElseGet(() -> new PersonEntity(signedIn.userName(), clock.instant()));
        Set<String> roles = signedIn.roles().stream().map(Role::name).collect(Collectors.toSet());
        ObjectNode before = AccessChanges.of(person);
        person.signedIn(signedIn.displayName(), roles, signedIn.groups(), signedIn.team(), clock.instant());
        person.knownAs(signedIn.subject());
        changes.remember(person.userName(), before, AccessChanges.of(person));
        people.save(person);
        return person.active() && !roles.isEmpty() ? Optional.of(toPerson(person)) : Optional.empty();
    }

    /**
     * Whether a person's sessions were ended.
     *
     * @param userName who signed in
     * @param signedInAt when
     * @return whether a session that began then has been ended since
     */
    @Transactional(readOnly = true)
    public boolean signedOutSince(String userName, Instant signedInAt) {
        return people.findById(userName)
                .filter(person -> !person.sessionStands(signedInAt))
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

    private static Person toPerson(PersonEntity entity) {
        Set<Role> roles = entity.roles().stream().map(Role::valueOf).collect(Collectors.toSet());
        return new Person(entity.userName(), entity.displayName(), roles, entity.groups(), entity.team());
    }
}
