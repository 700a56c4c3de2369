package io.quicksizer.workers.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Label("A sizing, whatever is chosen")
@Domain(SizingArbitraries.class)
@Domain(DomainContext.Global.class)
class SizingPropertyTest {

    private static final int TRIES = 200;

    @Property(tries = TRIES, seed = "20260301")
    void totals_always_add_up_both_ways(@ForAll Spread spread, @ForAll List<LineItemChoice> choices) {
        SizingResult result = size(spread, choices);

        assertThat(Days.sum(result.rows().stream().map(SizedLineItem::total).toList()))
                .isEqualTo(result.total());
        assertThat(Days.sum(result.years())).isEqualTo(result.total());
        result.rows().forEach(row -> assertThat(Days.sum(row.years())).isEqualTo(row.total()));
        for (int year = 0; year < spread.years().count(); year++) {
            int column = year;
            assertThat(Days.sum(result.rows().stream()
                            .map(row -> row.years().get(column))
                            .toList()))
                    .isEqualTo(result.years().get(year));
        }
        assertThat(result.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(choices.size());
    }

    @Property(tries = TRIES, seed = "20260302")
    void the_order_of_the_input_never_changes_a_figure(
            @ForAll Spread spread, @ForAll List<LineItemChoice> choices, @ForAll Random random) {
        List<LineItemChoice> shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, random);
        SizingResult one = size(spread, choices);
        SizingResult other = size(spread, shuffled);

        assertThat(byKey(other)).isEqualTo(byKey(one));
        assertThat(other.years()).isEqualTo(one.years());
        assertThat(other.facts()).isEqualTo(one.facts());
        assertThat(other.warnings()).containsExactlyInAnyOrderElementsOf(one.warnings());
    }

    private static SizingResult size(Spread spread, List<LineItemChoice> choices) {
        return Sizing.of(new SizingRequest(spread, choices, SizingFixtures.POLICIES, SizingFixtures.SERVICES))
                .orThrow();
    }

    private static Map<String, SizedLineItem> byKey(SizingResult result) {
        return result.rows().stream().collect(Collectors.toMap(row -> row.item().key(), row -> row));
    }
}
