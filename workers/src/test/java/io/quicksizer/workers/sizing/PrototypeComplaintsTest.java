package io.quicksizer.workers.sizing;

import static io.quicksizer.workers.sizing.SizingFixtures.at;
import static io.quicksizer.workers.sizing.SizingFixtures.custom;
import static io.quicksizer.workers.sizing.SizingFixtures.days;
import static io.quicksizer.workers.sizing.SizingFixtures.freeText;
import static io.quicksizer.workers.sizing.SizingFixtures.lineItem;
import static io.quicksizer.workers.sizing.SizingFixtures.percents;
import static io.quicksizer.workers.sizing.SizingFixtures.refusals;
import static io.quicksizer.workers.sizing.SizingFixtures.request;
import static io.quicksizer.workers.sizing.SizingFixtures.service;
import static io.quicksizer.workers.sizing.SizingFixtures.sizing;
import static io.quicksizer.workers.sizing.SizingFixtures.years;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people complained about in the prototype and what concerns calculation; each of it is impossible here. */
class PrototypeComplaintsTest {

    private static final CatalogueLineItem A = lineItem("a", "33.33", "66.67", "100.01");
    private static final CatalogueLineItem B = lineItem("b", "0.01", "7.77", "1000");
    private static final CatalogueLineItem C = lineItem("c", "0.5", "1.5", "2.5");

    @Test
    void percentages_and_days_that_do_not_add_up_to_the_total() {
        for (SpreadPreset preset : SpreadPreset.values()) {
            for (int count = 1; count <= ContractYears.LONGEST; count++) {
                Spread spread = preset.spread(years(count));
                SizingResult result = Sizing.of(new SizingRequest(
                                spread,
                                List.of(at(Size.S, A), at(Size.M, B), at(Size.L, C)),
                                SizingFixtures.POLICIES,
                                SizingFixtures.SERVICES))
                        .orThrow();

                assertThat(Days.sum(result.years())).isEqualTo(result.total()).isEqualTo(days("43.6"));
                result.rows().forEach(row -> assertThat(Days.sum(row.years())).isEqualTo(row.total()));
            }
        }
    }

    @Test
    void shrinking_the_duration_loses_part_of_the_days_without_a_word() {
        NormalisedSpread shrunk = SizingFixtures.THREE_YEARS.over(years(2)).orThrow();
        SizingRequest request = new SizingRequest(
                shrunk.spread(), List.of(at(Size.L, A)), SizingFixtures.POLICIES, SizingFixtures.SERVICES);

        assertThat(shrunk.changed()).isTrue();
        assertThat(Days.sum(Sizing.of(request).orThrow().years())).isEqualTo(days("100.01"));
    }

    @Test
    void typing_25_gives_105_because_the_field_clamps_per_keystroke() {
        assertThat(refusals(Spread.exact(years(3), percents("50", "25", "30"))))
                .containsExactly("spread SPREAD_NOT_WHOLE");
        assertThat(refusals(Spread.exact(years(3), percents("50", "105", "25"))))
                .containsExactly("spread[1] PERCENT_OUT_OF_RANGE");
    }

    @Test
    void invalid_entries_are_silently_dropped() {
        assertThat(refusals(Sizing.of(request(
                        at(Size.M, A),
                        custom(B, freeText("Right", "10"), freeText("", "10"), service("svc-9", "10"))))))
                .containsExactly(
                        "lineItems[1].customServices[1].name SERVICE_NAME_MISSING",
                        "lineItems[1].customServices[2].service SERVICE_UNKNOWN");
    }

    @Test
    void rows_and_services_that_do_not_exist_are_stored() {
        QuickSizing quickSizing = new QuickSizing(SizingFixtures.catalogue(A));

        assertThat(refusals(quickSizing.size(
                        new QuickSizingRequest(1, null, List.of(new QuickSelection("row-99", "M", null))))))
                .containsExactly("selections[0].lineItem LINE_ITEM_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E9", "-5"})
    void days_of_a_thousand_million_or_minus_five_are_stored(String days) {
        assertThat(refusals(Sizing.of(request(custom(A, freeText("Data load", days))))))
                .containsExactly("lineItems[0].customServices[0].days DAYS_OUT_OF_RANGE");
    }

    @Test
    void half_days_are_rounded() {
        assertThat(sizing(at(Size.M, C)).total().text()).isEqualTo("1.5");
        assertThat(sizing(custom(C, freeText("Data load", "10.5"))).total().text())
                .isEqualTo("10.5");
    }

    @Test
    void services_in_collapsed_rows_do_not_count() {
        ScenarioService hidden =
                new ScenarioService("svc-1", "Hidden", "Plan", Map.of(Size.M, days("12.5")), Map.of(), true, "");

        assertThat(ScenarioDays.of(List.of(hidden)).days(Size.M)).isEqualTo(days("12.5"));
    }
}
