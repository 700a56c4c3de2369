package io.quicksizer.workers.approval;

import io.quicksizer.workers.access.Refusal;
import java.util.Optional;

/**
 * Whether a person may decide a level, and in whose right.
 *
 * @param refusal why not; empty if the person may
 * @param actingFor the approver who delegated it; empty if the person decides in the own right, or not at all
 */
public record Standing(Optional<Refusal> refusal, Optional<String> actingFor) {

    static final Standing OWN_RIGHT = new Standing(Optional.empty(), Optional.empty());

    static Standing refused(Refusal refusal) {
        return new Standing(Optional.of(refusal), Optional.empty());
    }

    static Standing actingFor(String delegator) {
        return new Standing(Optional.empty(), Optional.of(delegator));
    }

    /** Whether the person may decide. */
    public boolean allowed() {
        return refusal.isEmpty();
    }
}
