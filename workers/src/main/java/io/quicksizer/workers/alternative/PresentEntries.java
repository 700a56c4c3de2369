package io.quicksizer.workers.alternative;

import io.quicksizer.db.alternative.StoredAlternative;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.engagement.CopiedState;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.StateCodec;
import io.quicksizer.workers.wizard.StateEntries;

/**
 * What an engagement holds now, beside what its alternatives hold.
 *
 * @param state its own rows
 */
record PresentEntries(EngagementState state, CatalogueSnapshot catalogue) {

    /** The entries as an alternative stores them. */
    String stored() {
        return StateCodec.write(StateEntries.of(state, catalogue));
    }

    /** The entries as they are stored under the name of an alternative: what only it holds stays with it. */
    String storedIn(StoredAlternative alternative) {
        return StateCodec.write(
                StateEntries.of(state, catalogue).keeping(StateCodec.read(alternative.entriesJson()), catalogue));
    }

    /** The state that switching to an alternative leads to: what the catalogue version does not know is left out. */
    EngagementState of(StoredAlternative alternative) {
        return CopiedState.of(all(alternative), catalogue);
    }

    /** The state with everything that the alternative holds. */
    EngagementState all(StoredAlternative alternative) {
        return StateCodec.read(alternative.entriesJson()).over(state, catalogue);
    }

    /** Whether the present entries are others than those that were saved under the name. */
    boolean differsFrom(StoredAlternative alternative) {
        return !new PresentEntries(of(alternative), catalogue).stored().equals(stored());
    }
}
