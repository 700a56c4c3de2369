package io.quicksizer.workers.wizard;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.LineItemChoice;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.Sizing;
import io.quicksizer.workers.sizing.SizingDraft;
import io.quicksizer.workers.sizing.SizingRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * The current figures of an engagement, by the calculation that all revisions use. A line item without a size counts no
 * days yet, and deferred line items are excluded.
 */
public final class EngagementFigures {
    private EngagementFigures() {}

    /** Returns the figures, with the problems of the current entries. */
    public static SizingDraft of(EngagementState state, CatalogueSnapshot catalogue) {
        return of(state.countedLineItems(catalogue), state, catalogue);
    }

    /**
     * Returns the figures of the deferred line items, as if they were an engagement of their own with the same spread.
     */
    public static SizingDraft ofDeferred(EngagementState state, CatalogueSnapshot catalogue) {
        return of(state.deferredLineItems(catalogue), state, catalogue);
    }

    private static SizingDraft of(List<CatalogueLineItem> items, EngagementState state, CatalogueSnapshot catalogue) {
        List<LineItemChoice> choices = new ArrayList<>();
        for (CatalogueLineItem item : items) {
            choices.add(new LineItemChoice(
                    item,
                    state.size(item.key()).orElse(Size.NA),
                    new ArrayList<>(state.customServices().getOrDefault(item.key(), List.of()))));
        }
        return Sizing.draft(new SizingRequest(state.spreadOrDefault(), choices, catalogue.policies(), catalogue));
    }
}
