package io.quicksizer.workers.sizing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chosen line item with its size.
 *
 * @param customServices the services that make up its days at size Custom; stored but ignored at any other size
 */
public record LineItemChoice(CatalogueLineItem item, Size size, List<@Nullable CustomServiceEntry> customServices) {

    public LineItemChoice {
        customServices = Collections.unmodifiableList(new ArrayList<>(customServices));
    }
}
