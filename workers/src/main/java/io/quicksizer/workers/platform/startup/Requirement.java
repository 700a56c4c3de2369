package io.quicksizer.workers.platform.startup;

import java.util.List;

/** Precondition for the start of an application. */
public interface Requirement {

    /** Returns the violations; an empty list if the requirement is met. */
    List<Unmet> unmet(Setup setup);

    /** Returns whether it is checked in the local profile too. */
    default boolean holdsLocally() {
        return false;
    }
}
