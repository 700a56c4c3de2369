package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.DelegationDays;
import io.quicksizer.db.approval.SignOffDelegation;
import java.util.UUID;

/**
 * Read-only view of a delegation of sign-offs.
 *
 * @param delegator user name of the approver for whom the delegate signs
 * @param delegate user name of the approver who signs for the delegator
 */
public record SignOffDelegationView(UUID id, String delegator, String delegate, DelegationDays days) {
    static SignOffDelegationView of(SignOffDelegation stored) {
        return new SignOffDelegationView(stored.id(), stored.delegator(), stored.delegate(), stored.days());
    }
}
