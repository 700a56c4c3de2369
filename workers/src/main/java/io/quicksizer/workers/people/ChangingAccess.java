package io.quicksizer.workers.people;

import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.db.program.ServiceTokenStore;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
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

/** An administrator takes somebody's access away, or gives it back. */
@Service
public class ChangingAccess {
    private static final String DEACTIVATE = "person.deactivate";
    private static final String REACTIVATE = "person.reactivate";
    private static final String END_SESSIONS = "person.end-sessions";
    private static final String EVERYBODY = "everybody";

    private final PersonRepository people;
    private final ServiceTokenStore tokens;
    private final AuditLog audit;
    private final Clock clock;

    ChangingAccess(PersonRepository people, ServiceTokenStore tokens, AuditLog audit, Clock clock) {
        this.clock = clock;
        this.people = people;
        this.tokens = tokens;
        this.audit = audit;
    }

    /**
     * Takes all access away. Once more changes nothing.
     *
     * @param reason for the audit trail; may be empty
     */
    @Transactional
    public Answer<KnownPerson> deactivate(Person actor, String userName, String reason) {
        List<PersonEntity> administrators = people.lockActiveWithRole(Role.ADMIN.name());
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
     * Takes all access away because the directory of the organisation says that the person left. Once more changes
     * nothing. The last administrator is not deactivated by a program.
     *
     * @param service what the audit trail calls the program
     */
    @Transactional
    public Answer<KnownPerson> deactivateLeaver(String service, String userName, String reason) {
        List<PersonEntity> administrators = people.lockActiveWithRole(Role.ADMIN.name());
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
        person.deactivate();
        signOut(person);
    }

    private void signOut(PersonEntity person) {
        person.signOut(clock.instant());
        tokens.revokeOwn(person.userName(), clock.instant());
    }

    /**
     * Ends every session of a person and revokes the person's own tokens. Nothing else changes; the person may sign in
     * again.
     *
     * @return the person
     */
    @Transactional
    public Answer<KnownPerson> endSessions(Person actor, String userName) {
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

    /** Ends every session of everybody, the administrator's own among them, and revokes everybody's own tokens. */
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
     * Gives back the access that the identity provider says; tokens that were revoked stay revoked. Once more changes
     * nothing.
     */
    @Transactional
    public Answer<KnownPerson> reactivate(Person actor, String userName) {
        Optional<Refusal> refusal = AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            return refused(actor, REACTIVATE, userName, refusal.get());
        }
        Optional<PersonEntity> found = people.findById(userName);
        found.filter(person -> !person.active()).ifPresent(person -> {
            person.reactivate();
            audit.done(actor.userName(), REACTIVATE, "person", userName, Map.of());
        });
        return answer(found);
    }

    /**
     * One administrator always remains: whoever acts is still one, and stays one. Two who deactivate each other at the
     * same moment wait for each other, and the second is none any more.
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
