package io.quicksizer.workers.approval;

import io.quicksizer.workers.access.Refusal;
import java.util.Optional;

/**
 * Returns whether a person may decide a level, and in whose right.
 *
 * @param refusal why not; empty if the person may
 * @param actingFor the approver who delegated it; empty if the person decides in the own right, or not at all
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
