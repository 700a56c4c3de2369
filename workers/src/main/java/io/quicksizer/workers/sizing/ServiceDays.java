package io.quicksizer.workers.sizing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A service of a scenario with its days.
 *
 * @param key the service's key
 * @param name as people know it
 * @param sizes an entry for S, M, L and Custom each
 * @param collapsed whether its row is folded away in the workbook
 * @param note empty for none
 */
public record ServiceDays(String key, String name, Map<Size, EffectiveDays> sizes, boolean collapsed, String note) {

    public ServiceDays {
        sizes = Collections.unmodifiableMap(new EnumMap<>(sizes));
    }

    /** The days that count at a size; 0 at N/A. */
    public Days days(Size size) {
        EffectiveDays effective = sizes.get(size);
        return effective == null ? Days.ZERO : effective.days();
    }
}
