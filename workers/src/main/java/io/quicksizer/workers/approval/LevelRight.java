package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.FourEyes;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import java.util.Optional;
import java.util.Set;

/**
 * Right of a person to sign a level themselves: as its assignee, as a member of its group, or as an administrator at
 * the end of the escalation chain. The same rule applies when a decision is made and when the approval closes.
 */
final class LevelRight {
    private LevelRight() {}

    /** Returns why the person may not sign the level; empty if they may. */
    static Optional<Refusal> refusal(Person person, ApprovalLevel level, FourEyes work) {
        if (level.assignedTo().filter(person.userName()::equalsIgnoreCase).isPresent()) {
            return refusalOfAssignee(person, level, work);
        }
        return level.administratorsAsked()
                ? AccessPolicy.signingOffAtLast(person, work)
                : AccessPolicy.signingOff(person, work, Set.of(level.currentGroup()));
    }

    /**
     * Returns why a delegate of the person could not sign the level; empty if one could. An assignment can't be
     * delegated: only members of the group can delegate.
     */
    static Optional<Refusal> refusalOfDelegator(Person person, ApprovalLevel level, FourEyes work) {
        return AccessPolicy.signingOff(person, work, Set.of(level.currentGroup()));
    }

    /** Returns why the person could not sign the level even as its assignee; empty if they could. */
    static Optional<Refusal> refusalOfAssignee(Person person, ApprovalLevel level, FourEyes work) {
        String group = level.currentGroup();
        return AccessPolicy.signingOff(person.joining(group), work, Set.of(group));
    }
}
