package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.SignOff;
import io.quicksizer.db.approval.SignOffDelegation;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * People who may decide a level: a member of the group that is asked, or an approver to whom a member delegated it.
 * Four eyes and one person per level hold for both of them, the one who signs and the one who is signed for
 * (docs/approvals.md).
 */
@Component
class Eligibility {
    private final ApprovalDecisionRepository decisions;
    private final PeopleDirectory people;
    private final DelegationDesk delegations;
    private final WhoseWork work;

    Eligibility(
            ApprovalDecisionRepository decisions, PeopleDirectory people, DelegationDesk delegations, WhoseWork work) {
        this.decisions = decisions;
        this.people = people;
        this.delegations = delegations;
        this.work = work;
    }

    SignOffRight of(String actor, AskedLevel asked) {
        Optional<Refusal> refusal = ownRefusal(actor, asked);
        if (refusal.isEmpty()) {
            return SignOffRight.OWN_RIGHT;
        }
        if (refusal.get().reason() != Reason.NOT_IN_SIGN_OFF_GROUP
                || asked.level().administratorsAsked()) {
            return SignOffRight.refused(refusal.get());
        }
        return delegations.holdingFor(actor).stream()
                .map(SignOffDelegation::delegator)
                .filter(delegator -> ownRefusal(delegator, asked).isEmpty())
                .findFirst()
                .map(SignOffRight::actingFor)
                .orElseGet(() -> SignOffRight.refused(refusal.get()));
    }

    /** The approvers who may decide it because a member of the group delegated it to them. */
    List<String> delegates(AskedLevel asked) {
        if (asked.level().administratorsAsked()) {
            return List.of();
        }
        return delegations.holdingOfGroup(asked.level().currentGroup()).stream()
                .map(SignOffDelegation::delegate)
                .distinct()
                .filter(delegate -> of(delegate, asked).allowed())
                .toList();
    }

    /** The reason why an approver could not sign the level even if it were assigned to them; empty if they could. */
    Optional<Refusal> refusalOfAssignee(String approver, AskedLevel asked) {
        return refusal(approver, asked, person -> assigned(person, asked));
    }

    /** Returns whether the person could sign the revision as an approver at all; groups may have changed since. */
    boolean stillSigns(String approver, Revision revision) {
        return work.now(revision).objection(approver).isEmpty()
                && people.find(approver)
                        .filter(person -> person.is(Role.APPROVER))
                        .isPresent();
    }

    private Optional<Refusal> ownRefusal(String userName, AskedLevel asked) {
        return refusal(userName, asked, person -> right(person, asked));
    }

    private Optional<Refusal> refusal(String userName, AskedLevel asked, Function<Person, Optional<Refusal>> right) {
        Optional<Person> person = people.find(userName);
        if (person.isEmpty()) {
            return Optional.of(Refusal.because(Reason.UNKNOWN_PERSON));
        }
        boolean signedBefore = decisions
                .findByRevisionIdOrderByLevel(asked.revision().id())
                .stream()
                .anyMatch(decision -> isOf(userName, decision.signOff()));
        return signedBefore ? Optional.of(Refusal.because(Reason.SIGNED_ANOTHER_LEVEL)) : right.apply(person.get());
    }

    private Optional<Refusal> right(Person person, AskedLevel asked) {
        return LevelRight.refusal(person, asked.level(), work.now(asked.revision()));
    }

    private Optional<Refusal> assigned(Person person, AskedLevel asked) {
        return LevelRight.refusalOfAssignee(person, asked.level(), work.now(asked.revision()));
    }

    private static boolean isOf(String userName, SignOff signOff) {
        return signOff.actor().equalsIgnoreCase(userName)
                || Optional.ofNullable(signOff.actingFor())
                        .filter(userName::equalsIgnoreCase)
                        .isPresent();
    }
}
