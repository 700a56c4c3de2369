package io.quicksizer.workers.platform.startup;

import java.util.List;

/** One thing that must hold before an application starts. */
public interface Requirement {

    /** What must change; empty when it holds. */
    List<Unmet> unmet(Setup setup);

    /** Whether it is asked in the local profile too. */
    default boolean holdsLocally() {
        return false;
    }
}
