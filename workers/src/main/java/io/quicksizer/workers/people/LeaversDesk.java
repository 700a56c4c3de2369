package io.quicksizer.workers.people;

import io.quicksizer.db.people.Belongings;
import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.approval.DelegatingSignOffs;
import io.quicksizer.workers.approval.SignOffDelegationView;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Query of a person's responsibilities, for administrators. */
@Service
public class LeaversDesk {
    private final PersonRepository people;
    private final PeopleDirectory directory;
    private final Belongings belongings;
    private final DelegatingSignOffs delegations;
    private final AuditLog audit;

    LeaversDesk(
            PersonRepository people,
            PeopleDirectory directory,
            Belongings belongings,
            DelegatingSignOffs delegations,
            AuditLog audit) {
        this.people = people;
        this.directory = directory;
        this.belongings = belongings;
        this.delegations = delegations;
        this.audit = audit;
    }

    /**
     * The responsibilities of a person.
     *
     * @param owned engagements owned by the person, with their open step
     * @param shared engagements of others that are shared with the person by name
     * @param drafts the drafts of steps that were not submitted
     * @param delegations current and future delegations by and to the person
     * @param signOffs pending sign-offs of the person
     */
    public record Desk(
            String userName,
            String displayName,
            boolean active,
            List<Belongings.Owned> owned,
            List<Belongings.SharedWith> shared,
            List<Belongings.Draft> drafts,
            List<SignOffDelegationView> delegations,
            List<Belongings.SignOff> signOffs) {}

    /**
     * Returns the responsibilities of a person who has signed in at least once.
     *
     * @param named user name in any spelling
     */
    @Transactional(readOnly = true)
    public Answer<Desk> of(Person actor, String named) {
        String userName = directory.keptName(named);
        return AccessPolicy.administrating(actor)
                .<Answer<Desk>>map(refusal -> {
                    audit.refused(actor.userName(), "person.belongings", "person", userName, refusal);
                    return new Answer.Refused<>(refusal);
                })
                .orElseGet(() -> found(userName));
    }

    private Answer<Desk> found(String userName) {
        Optional<PersonEntity> person = people.findById(userName);
        return person.<Answer<Desk>>map(known -> new Answer.Done<>(new Desk(
                        userName,
                        known.displayName(),
                        known.active(),
                        belongings.owned(userName),
                        belongings.shared(userName),
                        belongings.drafts(userName),
                        delegations.presentAndComingOf(userName),
                        belongings.signOffs(userName))))
                .orElseGet(() -> new Answer.Missing<>("person"));
    }
}
