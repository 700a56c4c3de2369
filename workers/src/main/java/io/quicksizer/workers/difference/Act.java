package io.quicksizer.workers.difference;

import io.quicksizer.workers.wizard.entry.StepEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * An accepted submission.
 *
 * @param name the wizard step, such as SIZING; or RENAME or ALTERNATIVES
 * @param actor user name
 * @param entry the entry of the step; empty for a renaming
 */
record Act(String name, String actor, Instant at, Optional<StepEntry> entry) {

    /** Renaming outside of the wizard. */
    public static final String RENAME = "RENAME";

    /** Choosing which alternatives are offered, or changing them. */
    public static final String ALTERNATIVES = "ALTERNATIVES";

    /** An entry of a step. */
    public static Act of(StepEntry entry, String actor, Instant at) {
        return new Act(entry.step().name(), actor, at, Optional.of(entry));
    }

    /** A change of the alternatives. */
    static Act alternatives(String actor, Instant at) {
        return new Act(ALTERNATIVES, actor, at, Optional.empty());
    }

    /** A renaming outside of the wizard. */
    static Act rename(String actor, Instant at) {
        return new Act(RENAME, actor, at, Optional.empty());
    }

    /** The entry, if it is one of this step. */
    <E extends StepEntry> Optional<E> entry(Class<E> step) {
        return entry.filter(step::isInstance).map(step::cast);
    }

    Cause.Someone cause() {
        return new Cause.Someone(actor, name, at);
    }
}
