package io.quicksizer.workers.result;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The change that a conflict is about: who made it, and when.
 *
 * @param by user name
 * @param name display name, or the user name if the person has left
 * @param own whether the person who got the conflict made it, in another window or program
 */
public record ChangedBy(String by, String name, Instant at, boolean own) {

    /**
     * Returns the English words for the end of a passive sentence, such as "by Paula Planner (2026-11-30T09:15:00Z)".
     */
    String words() {
        return (own ? "by you in another window" : "by " + name) + " (" + at.truncatedTo(ChronoUnit.SECONDS) + ")";
    }
}
