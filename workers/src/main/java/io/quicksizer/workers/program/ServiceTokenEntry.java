package io.quicksizer.workers.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token as somebody asks for it.
 *
 * @param name of the program, or of what the person's own token is for
 * @param role PLANNER or VIEWER for a program; empty for a token that acts as whoever asks for it
 * @param team the team whose engagements the program shares, or null
 * @param days how long the token is good for
 */
public record ServiceTokenEntry(
        String name, String role, @Nullable String team, List<String> scopes, int days) {

    public ServiceTokenEntry {
        scopes = List.copyOf(scopes);
    }

    /** Returns whether the token acts as the person who asks for it. */
    public boolean isOwn() {
        return role.isEmpty();
    }
}
