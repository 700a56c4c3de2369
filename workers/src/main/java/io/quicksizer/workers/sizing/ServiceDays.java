package io.quicksizer.workers.sizing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A service of a scenario with its days.
 *
 * @param key the service's key
 * @param name display name
 * @param sizes an entry for each of S, M, L and Custom
 * @param collapsed whether its row is collapsed in the workbook; it counts nevertheless
 * @param note empty for none
 */
public record ServiceDays(String key, String name, Map<Size, EffectiveDays> sizes, boolean collapsed, String note) {

    public ServiceDays {
        sizes = Collections.unmodifiableMap(new EnumMap<>(sizes));
    }

    /** Returns the days that count at a size; 0 at N/A. */
    public Days days(Size size) {
        EffectiveDays effective = sizes.get(size);
        return effective == null ? Days.ZERO : effective.days();
    }
}
