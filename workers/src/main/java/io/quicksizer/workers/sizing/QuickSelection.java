package io.quicksizer.workers.sizing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line item of a quick sizing as it was typed.
 *
 * @param lineItem its key or exact name
 * @param size label or name of a size
 * @param customServices services for size Custom; null for none
 */
public record QuickSelection(
        @Nullable String lineItem,
        @Nullable String size,
        @Nullable List<@Nullable CustomServiceEntry> customServices) {

    public QuickSelection {
        customServices =
                customServices == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(customServices));
    }
}
