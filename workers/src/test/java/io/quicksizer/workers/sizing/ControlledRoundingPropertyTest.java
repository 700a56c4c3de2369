package io.quicksizer.workers.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("docs/domain.md, rule 4: year days, compared with trying out every way of rounding")
class ControlledRoundingPropertyTest {

    /** Shares with few decimals, so that many cells need no rounding and little room is left. */
    @Provide
    Arbitrary<List<Integer>> awkwardWeights() {
        return Arbitraries.of(0, 4, 5, 8, 10, 12, 15)
                .list()
                .ofMinSize(2)
                .ofMaxSize(5)
                .filter(weights -> weights.stream().mapToInt(Integer::intValue).sum() > 0);
    }

    @Provide
    Arbitrary<List<Long>> awkwardTotals() {
        return Arbitraries.of(0L, 1L, 2L, 3L, 4L, 5L, 8L, 10L, 12L, 16L, 20L, 25L, 125L)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property(tries = 1_500, seed = "20260501")
    void no_other_rounding_that_adds_up_is_nearer_to_the_exact_shares(
            @ForAll("awkwardWeights") List<Integer> weights, @ForAll("awkwardTotals") List<Long> totals) {
        assertNearest(Spread.ofWeights(weights.stream().map(BigInteger::valueOf).toList()), totals);
    }

    @Example
    void where_no_rounding_up_or_down_adds_up_the_sums_still_hold() {
        Spread spread = new Spread(List.of(2500, 1000, 2500, 3000, 1000));
        // exact: 2.5/1/2.5/3/1 and 1/0.4/1/1.2/0.4; the years 4/1/4/4/1 leave the second row no place to round up
        assertThat(nearestDistance(spread, new long[] {10, 4}, new long[] {4, 1, 4, 4, 1}))
                .isEmpty();

        YearDays yearDays = YearDays.apportion(spread, Map.of("a", new Days(10), "b", new Days(4)));

        assertThat(hundredths(yearDays.years())).containsExactly(4, 1, 4, 4, 1);
        assertThat(Days.sum(yearDays.of("a"))).isEqualTo(new Days(10));
        assertThat(Days.sum(yearDays.of("b"))).isEqualTo(new Days(4));
        assertThat(hundredths(yearDays.of("a"))).containsExactly(3, 1, 2, 3, 1);
        assertThat(hundredths(yearDays.of("b"))).containsExactly(1, 0, 2, 1, 0);
    }

    private static void assertNearest(Spread spread, List<Long> totals) {
        TreeMap<String, Days> byKey = new TreeMap<>();
        totals.forEach(total -> byKey.put("item-" + byKey.size(), new Days(total)));
        YearDays yearDays = YearDays.apportion(spread, byKey);
        long[] rows = totals.stream().mapToLong(Long::longValue).toArray();

        List<long[]> cells = new ArrayList<>();
        byKey.keySet().forEach(key -> cells.add(hundredths(yearDays.of(key))));
        for (int row = 0; row < rows.length; row++) {
            assertThat(Arrays.stream(cells.get(row)).sum()).isEqualTo(rows[row]);
        }
        nearestDistance(spread, rows, hundredths(yearDays.years())).ifPresent(nearest -> {
            long distance = 0;
            for (int row = 0; row < rows.length; row++) {
                for (int year = 0; year < spread.years().count(); year++) {
                    long off = Math.abs(cells.get(row)[year] * 10_000
                            - rows[row] * spread.hundredths().get(year));
                    assertThat(off).isLessThan(10_000);
                    distance += off * off;
                }
            }
            assertThat(distance).isEqualTo(nearest);
        });
    }

    private static long[] hundredths(List<Days> days) {
        return days.stream().mapToLong(Days::hundredths).toArray();
    }

    /** The least sum of squared distances of all roundings up or down that add up; empty if there is none. */
    private static OptionalLong nearestDistance(Spread spread, long[] rows, long[] columns) {
        Map<List<Long>, Long> reached = new HashMap<>();
        reached.put(Arrays.stream(columns).boxed().toList(), 0L);
        for (long row : rows) {
            Map<List<Long>, Long> next = new HashMap<>();
            for (int up = 0; up < 1 << columns.length; up++) {
                addRow(spread, row, up, reached, next);
            }
            reached = next;
        }
        Long nearest = reached.get(Arrays.stream(columns).mapToObj(column -> 0L).toList());
        return nearest == null ? OptionalLong.empty() : OptionalLong.of(nearest);
    }

    private static void addRow(
            Spread spread, long row, int up, Map<List<Long>, Long> reached, Map<List<Long>, Long> next) {
        int years = spread.years().count();
        long[] cells = new long[years];
        long distance = 0;
        for (int year = 0; year < years; year++) {
            long share = row * spread.hundredths().get(year);
            boolean roundedUp = (up >> year & 1) == 1;
            if (roundedUp && share % 10_000 == 0) {
                return;
            }
            cells[year] = share / 10_000 + (roundedUp ? 1 : 0);
            distance += (cells[year] * 10_000 - share) * (cells[year] * 10_000 - share);
        }
        if (Arrays.stream(cells).sum() != row) {
            return;
        }
        long added = distance;
        reached.forEach((left, soFar) -> {
            List<Long> rest = new ArrayList<>();
            for (int year = 0; year < years; year++) {
                rest.add(left.get(year) - cells[year]);
            }
            next.merge(rest, soFar + added, Math::min);
        });
    }
}
