package io.quicksizer.workers.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Owner of an object, and the people with whom it is shared.
 *
 * @param owner user name of the owner
 * @param team the team with which it is shared, or null
 * @param readers user names of other people who may read it
 * @param editors user names of other people who may edit it
 */
public record Shared(String owner, @Nullable String team, Set<String> readers, Set<String> editors) {

    /** Copies the sets. */
    public Shared {
        readers = Set.copyOf(readers);
        editors = Set.copyOf(editors);
    }

    /**
     * Creates an object that is shared with a team only.
     *
     * @param owner user name of the owner
     * @param team the team, or null
     */
    public Shared(String owner, @Nullable String team) {
        this(owner, team, Set.of(), Set.of());
    }
}
