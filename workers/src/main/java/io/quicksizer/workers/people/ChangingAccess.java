package io.quicksizer.workers.people;

import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.db.program.ServiceTokenStore;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.PlannerChanges;
import io.quicksizer.workers.access.PlannerChanges.Editing;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use cases: an administrator deactivates or reactivates a person, or ends sessions. The user name may be given in any
 * spelling; it is looked up after the lock, which would otherwise not see the current state of a loaded person.
 */
@Service
public class ChangingAccess {
    private static final String DEACTIVATE = "person.deactivate";
    private static final String REACTIVATE = "person.reactivate";
    private static final String END_SESSIONS = "person.end-sessions";
    private static final String EVERYBODY = "everybody";

    private final PersonRepository people;
    private final PeopleDirectory directory;
    private final ServiceTokenStore tokens;
    private final PlannerChanges planners;
    private final AuditLog audit;
    private final Clock clock;

    ChangingAccess(
            PersonRepository people,
            PeopleDirectory directory,
            ServiceTokenStore tokens,
            PlannerChanges planners,
            AuditLog audit,
            Clock clock) {
        this.clock = clock;
        this.people = people;
        this.directory = directory;
        this.tokens = tokens;
        this.planners = planners;
        this.audit = audit;
    }

    /**
     * Deactivates a person, which removes all access. Idempotent.
     *
     * @param reason the reason for the audit log; may be empty
     */
    @Transactional
    public Answer<KnownPerson> deactivate(Person actor, String named, String reason) {
        List<PersonEntity> administrators = people.lockActiveWithRole(Role.ADMIN.name());
        String userName = directory.keptName(named);
        Optional<Refusal> refusal =
                AccessPolicy.administrating(actor).or(() -> obstacle(actor, userName, administrators));
        if (refusal.isPresent()) {
            return refused(actor, DEACTIVATE, userName, refusal.get());
        }
        Optional<PersonEntity> found = people.findById(userName);
        found.filter(PersonEntity::active).ifPresent(person -> {
            deactivate(person);
            audit.done(actor.userName(), DEACTIVATE, "person", userName, Map.of("reason", reason));
        });
        return answer(found);
    }

    /**
     * Deactivates a person who has left according to the organisation's directory. Idempotent. A program can't
     * deactivate the last administrator.
     *
     * @param service name of the program in the audit log
     */
    @Transactional
    public Answer<KnownPerson> deactivateLeaver(String service, String named, String reason) {
        List<PersonEntity> administrators = people.lockActiveWithRole(Role.ADMIN.name());
        String userName = directory.keptName(named);
        boolean last = administrators.size() == 1
                && administrators.getFirst().userName().equals(userName);
        if (last) {
            Refusal refusal = Refusal.because(Reason.LAST_ADMINISTRATOR);
            audit.refused(service, DEACTIVATE, "person", userName, refusal);
            return new Answer.Refused<>(refusal);
        }
        Optional<PersonEntity> found = people.findById(userName);
        found.filter(PersonEntity::active).ifPresent(person -> {
            deactivate(person);
            audit.done(service, DEACTIVATE, "person", userName, Map.of("reason", reason));
        });
        return answer(found);
    }

    private void deactivate(PersonEntity person) {
        Editing before = Editing.of(person);
        person.deactivate();
        signOut(person);
        planners.publish(person.userName(), before, Editing.of(person));
    }

    private void signOut(PersonEntity person) {
        person.signOut(clock.instant());
        tokens.revokeOwn(person.userName(), clock.instant());
    }

    /** Ends all sessions of a person and revokes the person's own tokens. The person may sign in again. */
    @Transactional
    public Answer<KnownPerson> endSessions(Person actor, String named) {
        String userName = directory.keptName(named);
        Optional<Refusal> refusal = AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            return refused(actor, END_SESSIONS, userName, refusal.get());
        }
        Optional<PersonEntity> found = people.findById(userName);
        found.ifPresent(person -> {
            signOut(person);
            audit.done(actor.userName(), END_SESSIONS, "person", userName, Map.of());
        });
        return answer(found);
    }

    /** Ends the sessions of all people, including the administrator, and revokes everybody's own tokens. */
    @Transactional
    public Answer<Integer> endAllSessions(Person actor) {
        Optional<Refusal> refusal = AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), END_SESSIONS, "person", EVERYBODY, refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        audit.done(actor.userName(), END_SESSIONS, "person", EVERYBODY, Map.of());
        tokens.revokeEverybodysOwn(clock.instant());
        return new Answer.Done<>(people.signEverybodyOut(clock.instant()));
    }

    /**
     * Reactivates a person, with the access that the identity provider grants; revoked tokens remain revoked.
     * Idempotent.
     */
    @Transactional
    public Answer<KnownPerson> reactivate(Person actor, String named) {
        String userName = directory.keptName(named);
        Optional<Refusal> refusal = AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            return refused(actor, REACTIVATE, userName, refusal.get());
        }
        Optional<PersonEntity> found = people.findById(userName);
        found.filter(person -> !person.active()).ifPresent(person -> {
            Editing before = Editing.of(person);
            person.reactivate();
            planners.publish(userName, before, Editing.of(person));
            audit.done(actor.userName(), REACTIVATE, "person", userName, Map.of());
        });
        return answer(found);
    }

    /**
     * Ensures that an administrator remains: the actor must still be one and can't deactivate themselves. If two
     * deactivate each other concurrently, the lock lets the second see that they are no longer an administrator.
     */
    private static Optional<Refusal> obstacle(Person actor, String userName, List<PersonEntity> administrators) {
        if (actor.userName().equals(userName)) {
            return Optional.of(Refusal.because(Reason.NOT_YOUR_OWN_ACCESS));
        }
        boolean acting =
                administrators.stream().anyMatch(other -> other.userName().equals(actor.userName()));
        return acting ? Optional.empty() : Optional.of(Refusal.because(Reason.NOT_AN_ADMINISTRATOR));
    }

    private Answer<KnownPerson> refused(Person actor, String action, String userName, Refusal refusal) {
        audit.refused(actor.userName(), action, "person", userName, refusal);
        return new Answer.Refused<>(refusal);
    }

    private static Answer<KnownPerson> answer(Optional<PersonEntity> found) {
        return found.<Answer<KnownPerson>>map(person -> new Answer.Done<>(KnownPerson.of(person)))
                .orElseGet(() -> new Answer.Missing<>("person"));
    }
}
