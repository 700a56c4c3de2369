package io.quicksizer.workers.sizing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A line item's days in the catalogue.
 *
 * @param figures days at S, M and L; a size without an entry cannot be chosen
 * @param totalsOnly whether no scenario backs the line item, so that its days can't be broken down
 */
public record CatalogueDays(Map<Size, Days> figures, boolean totalsOnly) {

    public CatalogueDays {
        EnumMap<Size, Days> copy = new EnumMap<>(Size.class);
        copy.putAll(figures);
        if (copy.containsKey(Size.NA) || copy.containsKey(Size.CUSTOM)) {
            throw new IllegalArgumentException("A catalogue has figures for S, M and L only, not " + copy.keySet());
        }
        figures = Collections.unmodifiableMap(copy);
    }

    /** Returns the figures of a line item that is backed by a scenario. */
    public static CatalogueDays of(Days s, Days m, Days l) {
        return new CatalogueDays(Map.of(Size.S, s, Size.M, m, Size.L, l), false);
    }

    /** Returns the days at S, M or L, 0 at N/A; empty at Custom and at a size without a figure. */
    public Optional<Days> at(Size size) {
        return size == Size.NA ? Optional.of(Days.ZERO) : Optional.ofNullable(figures.get(size));
    }
}
