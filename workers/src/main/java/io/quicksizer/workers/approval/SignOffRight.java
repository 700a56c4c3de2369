package io.quicksizer.workers.approval;

import io.quicksizer.workers.access.Refusal;
import java.util.Optional;

/**
 * Right of a person to decide a level, in their own right or on behalf of a delegator.
 *
 * @param refusal why the person may not decide; empty if the person may
 * @param actingFor the approver who delegated the decision; empty if the person decides in their own right or may not
 *     decide
 */
public record SignOffRight(Optional<Refusal> refusal, Optional<String> actingFor) {

    static final SignOffRight OWN_RIGHT = new SignOffRight(Optional.empty(), Optional.empty());

    static SignOffRight refused(Refusal refusal) {
        return new SignOffRight(Optional.of(refusal), Optional.empty());
    }

    static SignOffRight actingFor(String delegator) {
        return new SignOffRight(Optional.empty(), Optional.of(delegator));
    }

    /** Returns whether the person may decide. */
    public boolean allowed() {
        return refusal.isEmpty();
    }
}
