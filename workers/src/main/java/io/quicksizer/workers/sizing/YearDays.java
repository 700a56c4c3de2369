package io.quicksizer.workers.sizing;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The days of every line item in every contract year (docs/domain.md, rule 4). Each line item's years add up exactly to
 * its total and each year adds up exactly to its share of the grand total, in 0.01 day.
 */
final class YearDays {

    private final Map<String, List<Days>> cells;
    private final List<Days> years;

    private YearDays(Map<String, List<Days>> cells, List<Days> years) {
        this.cells = Map.copyOf(cells);
        this.years = List.copyOf(years);
    }

    /**
     * Apportions the totals of line items. The result depends on nothing but the spread, the keys and their totals: of
     * equal remainders the earlier year and the smaller key come first.
     */
    public static YearDays apportion(Spread spread, Map<String, Days> totalsByKey) {
        TreeMap<String, Days> sorted = new TreeMap<>(totalsByKey);
        long[] rows = sorted.values().stream().mapToLong(Days::hundredths).toArray();
        long[] columns = LargestRemainder.apportion(
                Days.sum(sorted.values()).hundredths(),
                spread.hundredths().stream().map(BigInteger::valueOf).toList());
        long[][] rounded = new ControlledRounding(spread, rows, columns).solve();
        Map<String, List<Days>> cells = new HashMap<>();
        int row = 0;
        for (String key : sorted.keySet()) {
            cells.put(key, days(rounded[row++]));
        }
        return new YearDays(cells, days(columns));
    }

    private static List<Days> days(long[] hundredths) {
        return Arrays.stream(hundredths).mapToObj(Days::new).toList();
    }

    /** The days of a line item, one entry per contract year; throws for a key that was not apportioned. */
    public List<Days> of(String key) {
        List<Days> days = cells.get(key);
        if (days == null) {
            throw new IllegalArgumentException("No line item " + key + " was apportioned");
        }
        return days;
    }

    /** The days of all line items, one entry per contract year. */
    public List<Days> years() {
        return years;
    }
}
