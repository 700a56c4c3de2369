package io.quicksizer.workers.difference;

import io.quicksizer.workers.wizard.entry.StepEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * An accepted user action: the entry of a step, a renaming, or a change of the alternatives.
 *
 * @param name the wizard step, such as SIZING, or RENAME or ALTERNATIVES
 * @param actor user name
 * @param entry the entry of the step; empty for RENAME and ALTERNATIVES
 */
record Act(String name, String actor, Instant at, Optional<StepEntry> entry) {

    /** Name of a renaming outside of the wizard. */
    public static final String RENAME = "RENAME";

    /** Name of a change of the alternatives or of which are offered. */
    public static final String ALTERNATIVES = "ALTERNATIVES";

    /** Creates an action from the entry of a step. */
    public static Act of(StepEntry entry, String actor, Instant at) {
        return new Act(entry.step().name(), actor, at, Optional.of(entry));
    }

    /** Creates a change of the alternatives. */
    static Act alternatives(String actor, Instant at) {
        return new Act(ALTERNATIVES, actor, at, Optional.empty());
    }

    /** Creates a renaming outside of the wizard. */
    static Act rename(String actor, Instant at) {
        return new Act(RENAME, actor, at, Optional.empty());
    }

    /** Returns the entry if it is of this type. */
    <E extends StepEntry> Optional<E> entry(Class<E> step) {
        return entry.filter(step::isInstance).map(step::cast);
    }

    Cause.Someone cause() {
        return new Cause.Someone(actor, name, at);
    }
}
