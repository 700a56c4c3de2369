package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.DelegationDays;
import io.quicksizer.db.approval.SignOffDelegation;
import java.util.UUID;

/**
 * A delegation of sign-offs for reading.
 *
 * @param delegator user name of the approver who is represented
 * @param delegate user name of the approver who signs instead
 */
public record SignOffDelegationView(UUID id, String delegator, String delegate, DelegationDays days) {
    static SignOffDelegationView of(SignOffDelegation stored) {
        return new SignOffDelegationView(stored.id(), stored.delegator(), stored.delegate(), stored.days());
    }
}
