package io.quicksizer.workers.wizard;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.wizard.entry.StepEntry;
import io.quicksizer.workers.wizard.view.StepView;
import java.util.Optional;

/**
 * One step of the wizard.
 *
 * @param <E> its entries
 */
interface WizardStep<E extends StepEntry> {

    /**
     * Returns what the step shows.
     *
     * @param entry what was typed and is not accepted yet; it is shown instead of the stored state
     */
    StepView show(EngagementState state, CatalogueSnapshot catalogue, Optional<E> entry);

    /**
     * Returns the state that accepting the entry leads to. Problems are added to the checking; if there are any, the
     * state is not used.
     */
    EngagementState accept(EngagementState state, CatalogueSnapshot catalogue, E entry, Checking checking);

    /**
     * Returns the state that an unfinished entry points to, for figures that follow the typing: whatever is right so
     * far counts, and what is wrong keeps its stored value. Never stored.
     */
    default EngagementState foresee(EngagementState state, CatalogueSnapshot catalogue, E entry) {
        return accept(state, catalogue, entry, new Checking());
    }
}
