package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.SignOffDelegation;
import io.quicksizer.workers.access.FourEyes;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Eligibility of people for one pending level. The data that all of them share (the signatures of the revision, and
 * whose work it is) is read once, so an instance must not outlive its transaction.
 */
final class LevelEligibility {
    private final AskedLevel asked;
    private final Set<String> signers;
    private final FourEyes work;
    private final PeopleDirectory people;
    private final DelegationDesk delegations;

    /** @param signers names, in lower case, of those who signed another level or for whom it was signed */
    LevelEligibility(
            AskedLevel asked, Set<String> signers, FourEyes work, PeopleDirectory people, DelegationDesk delegations) {
        this.asked = asked;
        this.signers = Set.copyOf(signers);
        this.work = work;
        this.people = people;
        this.delegations = delegations;
    }

    SignOffRight of(String actor) {
        Optional<Refusal> refusal = ownRefusal(actor);
        if (refusal.isEmpty()) {
            return SignOffRight.OWN_RIGHT;
        }
        if (refusal.get().reason() != Reason.NOT_IN_SIGN_OFF_GROUP
                || asked.level().administratorsAsked()) {
            return SignOffRight.refused(refusal.get());
        }
        return delegations.holdingFor(actor).stream()
                .map(SignOffDelegation::delegator)
                .filter(delegator -> refusalOfDelegator(delegator).isEmpty())
                .findFirst()
                .map(SignOffRight::actingFor)
                .orElseGet(() -> SignOffRight.refused(refusal.get()));
    }

    /** Returns the approvers who may decide the level because a member of its group delegated it to them. */
    List<String> delegates() {
        if (asked.level().administratorsAsked()) {
            return List.of();
        }
        return delegations.holdingOfGroup(asked.level().currentGroup()).stream()
                .map(SignOffDelegation::delegate)
                .distinct()
                .filter(delegate -> of(delegate).allowed())
                .toList();
    }

    /** Returns why an approver could not sign the level even as its assignee; empty if they could. */
    Optional<Refusal> refusalOfAssignee(String approver) {
        return refusal(approver, person -> LevelRight.refusalOfAssignee(person, asked.level(), work));
    }

    private Optional<Refusal> ownRefusal(String userName) {
        return refusal(userName, person -> LevelRight.refusal(person, asked.level(), work));
    }

    private Optional<Refusal> refusalOfDelegator(String userName) {
        return refusal(userName, person -> LevelRight.refusalOfDelegator(person, asked.level(), work));
    }

    private Optional<Refusal> refusal(String userName, Function<Person, Optional<Refusal>> right) {
        Optional<Person> person = people.find(userName);
        if (person.isEmpty()) {
            return Optional.of(Refusal.because(Reason.UNKNOWN_PERSON));
        }
        return signers.contains(userName.toLowerCase(Locale.ROOT))
                ? Optional.of(Refusal.because(Reason.SIGNED_ANOTHER_LEVEL))
                : right.apply(person.get());
    }
}
