package io.quicksizer.workers.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token as somebody asks for it.
 *
 * @param name of the program
 * @param role PLANNER or VIEWER
 * @param team the team whose engagements the program shares, or null
 * @param scopes names of scopes
 * @param days how long the token is good for
 */
public record ServiceTokenEntry(
        String name, String role, @Nullable String team, List<String> scopes, int days) {

    /** Copies the scopes. */
    public ServiceTokenEntry {
        scopes = List.copyOf(scopes);
    }
}
