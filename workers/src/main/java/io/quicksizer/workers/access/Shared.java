package io.quicksizer.workers.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a thing belongs to.
 *
 * @param owner user name of the owner
 * @param team the team that shares it, or null if nobody but the owner
 * @param readers user names of single people who may read it
 * @param editors user names of single people who may work on it as its owner does
 */
public record Shared(String owner, @Nullable String team, Set<String> readers, Set<String> editors) {

    /** Copies the sets. */
    public Shared {
        readers = Set.copyOf(readers);
        editors = Set.copyOf(editors);
    }

    /**
     * A thing that is shared with a team only.
     *
     * @param owner user name of the owner
     * @param team the team, or null
     */
    public Shared(String owner, @Nullable String team) {
        this(owner, team, Set.of(), Set.of());
    }
}
