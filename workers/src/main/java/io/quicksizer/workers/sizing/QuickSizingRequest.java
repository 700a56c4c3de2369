package io.quicksizer.workers.sizing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quick sizing as it was typed.
 *
 * @param durationYears 1 to 5; null for the default
 * @param spread percentages, rescaled to 100; null or empty for the default of the duration
 * @param selections at least one
 */
public record QuickSizingRequest(
        @Nullable Integer durationYears,
        @Nullable List<@Nullable BigDecimal> spread,
        @Nullable List<@Nullable QuickSelection> selections) {

    public QuickSizingRequest {
        spread = spread == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(spread));
        selections = selections == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(selections));
    }
}
