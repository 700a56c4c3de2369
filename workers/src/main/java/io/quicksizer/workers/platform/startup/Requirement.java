package io.quicksizer.workers.platform.startup;

import java.util.List;

/** One thing that must hold before an application starts. */
public interface Requirement {

    /** The violation; empty when the requirement holds. */
    List<Unmet> unmet(Setup setup);

    /** Returns whether it is asked in the local profile too. */
    default boolean holdsLocally() {
        return false;
    }
}
