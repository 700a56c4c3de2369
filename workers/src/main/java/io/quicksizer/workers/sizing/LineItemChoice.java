package io.quicksizer.workers.sizing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line item that a planner chose, with its size.
 *
 * @param customServices what makes up its days at size Custom; kept but without effect at any other size
 */
public record LineItemChoice(CatalogueLineItem item, Size size, List<@Nullable CustomServiceEntry> customServices) {

    public LineItemChoice {
        customServices = Collections.unmodifiableList(new ArrayList<>(customServices));
    }
}
