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
 * The current figures of an engagement, by the one calculation. A line item without a size counts nothing yet, and one
 * that is deferred is no part of them.
 */
public final class EngagementFigures {
    private EngagementFigures() {}

    /** Calculates; problems of what has been entered so far come with the figures. */
    public static SizingDraft of(EngagementState state, CatalogueSnapshot catalogue) {
        return of(state.countedLineItems(catalogue), state, catalogue);
    }

    /** The figures of what is deferred, as if it were an engagement of its own with the same spread. */
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
