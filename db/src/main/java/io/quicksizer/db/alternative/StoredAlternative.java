package io.quicksizer.db.alternative;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A named copy of the entries of an engagement.
 *
 * @param id from {@link io.quicksizer.db.common.NewId}
 * @param position place among its alternatives, 1 to 5
 * @param name at most 60 characters, unique within the engagement
 * @param entriesJson entries of the wizard's steps, by step
 * @param contributors user names of those who may have entered any of it
 * @param active whether its current entries are the engagement's own rows
 * @param offered whether it is offered next to the active one
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

    /** Returns whether it is submitted together with the active alternative. */
    public boolean isOffered() {
        return offered && !active;
    }

    public StoredAlternative {
        contributors = List.copyOf(contributors);
    }
}
