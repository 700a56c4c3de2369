package io.quicksizer.workers.sizing;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The days of every line item in every contract year (docs/domain.md, rule 4). In hundredths of a day, the years of
 * each line item add up exactly to its total, and the line items of each year add up exactly to the year's share of the
 * grand total.
 */
final class YearDays {

    private final Map<String, List<Days>> cells;
    private final List<Days> years;

    private YearDays(Map<String, List<Days>> cells, List<Days> years) {
        this.cells = Map.copyOf(cells);
        this.years = List.copyOf(years);
    }

    /**
     * Apportions the totals of line items to the contract years. The result depends only on the spread, the keys and
     * their totals: of equal remainders the earlier year and the smaller key come first.
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

    /**
     * Returns the days of a line item, one entry for each contract year; throws {@link IllegalArgumentException} for an
     * unknown key.
     */
    public List<Days> of(String key) {
        List<Days> days = cells.get(key);
        if (days == null) {
            throw new IllegalArgumentException("No line item " + key + " was apportioned");
        }
        return days;
    }

    /** Returns the days of all line items, one entry for each contract year. */
    public List<Days> years() {
        return years;
    }
}
