package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.FourEyes;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import java.util.Optional;
import java.util.Set;

/**
 * The right of a person to sign a level on their own account: as its assignee, as a member of the group that is asked,
 * or as an administrator at the end of the chain of escalation. The same rule holds when somebody decides and when the
 * approval closes.
 */
final class LevelRight {
    private LevelRight() {}

    /** The reason why the person has no such right; empty if they have. */
    static Optional<Refusal> refusal(Person person, ApprovalLevel level, FourEyes work) {
        if (level.assignedTo().filter(person.userName()::equalsIgnoreCase).isPresent()) {
            return refusalOfAssignee(person, level, work);
        }
        return level.administratorsAsked()
                ? AccessPolicy.signingOffAtLast(person, work)
                : AccessPolicy.signingOff(person, work, Set.of(level.currentGroup()));
    }

    /**
     * The reason why the person could not let a delegate sign the level; empty if they could. An assignment is
     * personal: only members of the group delegate for it.
     */
    static Optional<Refusal> refusalOfDelegator(Person person, ApprovalLevel level, FourEyes work) {
        return AccessPolicy.signingOff(person, work, Set.of(level.currentGroup()));
    }

    /** The reason why the person could not sign the level even as its assignee; empty if they could. */
    static Optional<Refusal> refusalOfAssignee(Person person, ApprovalLevel level, FourEyes work) {
        String group = level.currentGroup();
        return AccessPolicy.signingOff(person.joining(group), work, Set.of(group));
    }
}
