package io.quicksizer.db.alternative;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Entries of an engagement under a name.
 *
 * @param id from {@link io.quicksizer.db.common.NewId}
 * @param position place among its alternatives, 1 to 5
 * @param name at most 60 characters, unique within the engagement
 * @param entriesJson entries of the wizard's steps, by step
 * @param contributors user names of those who may have entered any of it
 * @param active whether the engagement's own rows are its present entries
 * @param offered whether it is offered beside the active one
 * @param offeredCatalogue id of the engagement's catalogue version when it was offered; 0 if it never was
 * @param savedBy user name
 * @param savedAt when the entries were stored
 */
public record StoredAlternative(
        UUID id,
        UUID engagementId,
        int position,
        String name,
        String entriesJson,
        List<String> contributors,
        boolean active,
        boolean offered,
        long offeredCatalogue,
        String savedBy,
        Instant savedAt) {

    /** Returns whether it belongs to what is submitted beside the active alternative. */
    public boolean isOffered() {
        return offered && !active;
    }

    public StoredAlternative {
        contributors = List.copyOf(contributors);
    }
}
