package io.quicksizer.workers.approval;

import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.access.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Query for an administrator who is about to reassign a pending sign-off: whether they may, and to whom. */
@Service
public class ReassignmentDesk {
    private final AskedLevels askedLevels;
    private final Eligibility eligibility;
    private final WhoseWork work;
    private final PeopleDirectory people;

    ReassignmentDesk(AskedLevels askedLevels, Eligibility eligibility, WhoseWork work, PeopleDirectory people) {
        this.askedLevels = askedLevels;
        this.eligibility = eligibility;
        this.work = work;
        this.people = people;
    }

    /**
     * The choices of an administrator.
     *
     * @param refusal why the administrator may not reassign the sign-off; empty if they may
     * @param approvers people to whom it can be assigned, by display name
     */
    public record Choices(Optional<Refusal> refusal, List<Person> approvers) {}

    /** Returns the choices of an administrator; empty for others, and if no sign-off is pending. */
    @Transactional(readOnly = true)
    public Optional<Choices> of(Person actor, UUID engagementId) {
        return AccessPolicy.administrating(actor).isPresent()
                ? Optional.empty()
                : askedLevels.of(engagementId).map(asked -> choices(actor, asked));
    }

    /**
     * Returns why somebody may not choose who signs a level; empty if they may. Four eyes apply to those who choose,
     * too.
     */
    Optional<Refusal> objection(Person actor, AskedLevel asked) {
        return work.toAssign(asked.revision())
                .objection(actor.userName())
                .map(why -> why == Reason.SUBMITTER_CANNOT_SIGN_OFF
                        ? Reason.SUBMITTER_CANNOT_ASSIGN
                        : Reason.OWN_WORK_CANNOT_ASSIGN)
                .map(Refusal::because);
    }

    private Choices choices(Person actor, AskedLevel asked) {
        Optional<Refusal> refusal = objection(actor, asked);
        return new Choices(refusal, refusal.isPresent() ? List.of() : approvers(actor, asked));
    }

    private List<Person> approvers(Person actor, AskedLevel asked) {
        LevelEligibility eligible = eligibility.at(asked);
        return people.everybodyWith(Role.APPROVER).stream()
                .filter(person -> !person.userName().equals(actor.userName()))
                .filter(person -> eligible.refusalOfAssignee(person.userName()).isEmpty())
                .sorted(Comparator.comparing(Person::displayName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
