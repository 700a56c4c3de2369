package io.quicksizer.workers.wizard;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.wizard.entry.StepEntry;
import io.quicksizer.workers.wizard.view.StepView;
import java.util.Optional;

/**
 * A step of the wizard.
 *
 * @param <E> type of its entries
 */
interface WizardStep<E extends StepEntry> {

    /**
     * Returns the content of the step.
     *
     * @param entry what was typed and has not been accepted yet; shown instead of the stored state
     */
    StepView show(EngagementState state, CatalogueSnapshot catalogue, Optional<E> entry);

    /**
     * Returns the state after accepting the entry. Problems are added to {@code checking}; if there are any, the state
     * is not used.
     */
    EngagementState accept(EngagementState state, CatalogueSnapshot catalogue, E entry, Checking checking);

    /**
     * Returns the provisional state with an unfinished entry, for figures that are up to date while the planner types.
     * Valid fields are applied; invalid ones keep their stored value. Never stored.
     */
    default EngagementState foresee(EngagementState state, CatalogueSnapshot catalogue, E entry) {
        return accept(state, catalogue, entry, new Checking());
    }
}
