package io.quicksizer.workers.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Label("docs/domain.md, rule 4: year days, whatever the totals and the spread")
@Domain(SizingArbitraries.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class YearDaysPropertyTest {

    private static final int TRIES = 400;

    @Property(tries = TRIES, seed = "20260101")
    void each_line_item_adds_up_to_its_total(@ForAll Spread spread, @ForAll Map<String, Days> totals) {
        YearDays yearDays = YearDays.apportion(spread, totals);

        totals.forEach((key, total) -> assertThat(Days.sum(yearDays.of(key))).isEqualTo(total));
    }

    @Property(tries = TRIES, seed = "20260102")
    void each_year_adds_up_and_is_its_share_rounded_up_or_down(
            @ForAll Spread spread, @ForAll Map<String, Days> totals) {
        YearDays yearDays = YearDays.apportion(spread, totals);
        Days grandTotal = Days.sum(totals.values());

        assertThat(Days.sum(yearDays.years())).isEqualTo(grandTotal);
        for (int year = 0; year < spread.years().count(); year++) {
            int column = year;
            Days sum = Days.sum(totals.keySet().stream()
                    .map(key -> yearDays.of(key).get(column))
                    .toList());
            assertThat(yearDays.years().get(year)).isEqualTo(sum);
            assertNextToShare(sum, grandTotal, spread.hundredths().get(year));
        }
    }

    @Property(tries = TRIES, seed = "20260103")
    void each_cell_is_its_share_rounded_up_or_down(@ForAll Spread spread, @ForAll Map<String, Days> totals) {
        YearDays yearDays = YearDays.apportion(spread, totals);

        totals.forEach((key, total) -> {
            for (int year = 0; year < spread.years().count(); year++) {
                assertNextToShare(
                        yearDays.of(key).get(year), total, spread.hundredths().get(year));
            }
        });
    }

    @Property(tries = 100, seed = "20260104")
    void the_order_of_the_line_items_does_not_matter(
            @ForAll Spread spread, @ForAll Map<String, Days> totals, @ForAll Random random) {
        List<String> keys = new ArrayList<>(totals.keySet());
        Collections.shuffle(keys, random);
        Map<String, Days> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, totals.get(key)));

        assertThat(cells(spread, shuffled)).isEqualTo(cells(spread, totals));
    }

    private static Map<String, List<Days>> cells(Spread spread, Map<String, Days> totals) {
        YearDays yearDays = YearDays.apportion(spread, totals);
        return totals.keySet().stream().collect(Collectors.toMap(key -> key, yearDays::of));
    }

    private static void assertNextToShare(Days days, Days total, int hundredthsOfPercent) {
        long exact = total.hundredths() * hundredthsOfPercent;
        long floor = Math.floorDiv(exact, 10_000L);
        long ceiling = Math.ceilDiv(exact, 10_000L);
        assertThat(days.hundredths()).isBetween(floor, ceiling);
    }
}
