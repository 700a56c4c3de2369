package io.quicksizer.workers.alternative;

import io.quicksizer.db.alternative.StoredAlternative;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.engagement.CopiedState;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.StateCodec;
import io.quicksizer.workers.wizard.StateEntries;

/**
 * Current entries of an engagement, and their conversion from and to the entries of its alternatives.
 *
 * @param state the current state of the engagement
 */
record PresentEntries(EngagementState state, CatalogueSnapshot catalogue) {

    /** Returns the entries in the format that alternatives are stored in. */
    String stored() {
        return StateCodec.write(StateEntries.of(state, catalogue));
    }

    /** Returns the entries to be saved to an existing alternative, including what only the alternative has. */
    String storedIn(StoredAlternative alternative) {
        return StateCodec.write(
                StateEntries.of(state, catalogue).keeping(StateCodec.read(alternative.entriesJson()), catalogue));
    }

    /** Returns the state after switching to an alternative, without what the catalogue version does not have. */
    EngagementState of(StoredAlternative alternative) {
        return CopiedState.of(all(alternative), catalogue);
    }

    /** Returns the state with everything that the alternative contains. */
    EngagementState all(StoredAlternative alternative) {
        return StateCodec.read(alternative.entriesJson()).over(state, catalogue);
    }

    /** Returns whether the current entries differ from those saved to the alternative. */
    boolean differsFrom(StoredAlternative alternative) {
        return !new PresentEntries(of(alternative), catalogue).stored().equals(stored());
    }
}
