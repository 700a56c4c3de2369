package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Role;
import org.springframework.stereotype.Component;

/**
 * Rules on who may decide a level: a member of its group, its assignee, or an approver to whom a member delegated it.
 * Four eyes and one person per level apply to both the delegate and the delegator (docs/approvals.md).
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

    /**
     * Returns the eligibility of people for a level. To check several people, reuse the result: it reads their common
     * data once.
     */
    LevelEligibility at(AskedLevel asked) {
        return new LevelEligibility(
                asked,
                work.signers(
                        decisions.findByRevisionIdOrderByLevel(asked.revision().id()).stream()
                                .map(ApprovalDecision::signOff)
                                .toList()),
                work.now(asked.revision()),
                people,
                delegations);
    }

    SignOffRight of(String actor, AskedLevel asked) {
        return at(asked).of(actor);
    }

    /**
     * Returns whether the person is still an approver and the revision isn't their own work; groups are not checked.
     */
    boolean stillSigns(String approver, Revision revision) {
        return work.now(revision).objection(approver).isEmpty()
                && people.find(approver)
                        .filter(person -> person.is(Role.APPROVER))
                        .isPresent();
    }
}
