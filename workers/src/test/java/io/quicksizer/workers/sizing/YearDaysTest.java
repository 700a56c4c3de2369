package io.quicksizer.workers.sizing;

import static io.quicksizer.workers.sizing.SizingFixtures.days;
import static io.quicksizer.workers.sizing.SizingFixtures.listOfDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/domain.md, rule 4: year days")
class YearDaysTest {

    private static final Spread THIRDS = new Spread(List.of(3334, 3333, 3333));
    private static final Spread HALVES = new Spread(List.of(5000, 5000));

    @Test
    void a_total_that_divides_evenly_falls_exactly_on_its_shares() {
        YearDays yearDays = YearDays.apportion(SizingFixtures.THREE_YEARS, Map.of("a", days("100")));

        assertThat(yearDays.of("a")).isEqualTo(listOfDays("50", "25", "25"));
        assertThat(yearDays.years()).isEqualTo(listOfDays("50", "25", "25"));
    }

    @Test
    void columns_get_the_largest_remainders_of_the_grand_total_and_rows_follow() {
        YearDays yearDays = YearDays.apportion(THIRDS, Map.of("a", days("0.01"), "b", days("0.01"), "c", days("0.01")));

        assertThat(yearDays.years()).isEqualTo(listOfDays("0.01", "0.01", "0.01"));
        assertThat(yearDays.of("a")).isEqualTo(listOfDays("0.01", "0", "0"));
        assertThat(yearDays.of("b")).isEqualTo(listOfDays("0", "0.01", "0"));
        assertThat(yearDays.of("c")).isEqualTo(listOfDays("0", "0", "0.01"));
    }

    @Test
    void rounding_each_row_on_its_own_would_miss_the_columns_and_does_not_happen() {
        YearDays yearDays = YearDays.apportion(HALVES, Map.of("a", days("0.01"), "b", days("0.01")));

        assertThat(yearDays.years()).isEqualTo(listOfDays("0.01", "0.01"));
        assertThat(yearDays.of("a")).isEqualTo(listOfDays("0.01", "0"));
        assertThat(yearDays.of("b")).isEqualTo(listOfDays("0", "0.01"));
    }

    @Test
    void the_cells_are_as_near_to_their_shares_as_the_sums_allow() {
        Spread spread = new Spread(List.of(7000, 3000));
        YearDays yearDays = YearDays.apportion(spread, Map.of("a", days("0.01"), "b", days("0.02"), "c", days("0.03")));

        // exact: a .7/.3, b 1.4/.6, c 2.1/.9; years 4.2/1.8
        assertThat(yearDays.years()).isEqualTo(listOfDays("0.04", "0.02"));
        assertThat(yearDays.of("a")).isEqualTo(listOfDays("0.01", "0"));
        assertThat(yearDays.of("b")).isEqualTo(listOfDays("0.01", "0.01"));
        assertThat(yearDays.of("c")).isEqualTo(listOfDays("0.02", "0.01"));
    }

    @Test
    void a_year_of_zero_percent_gets_nothing() {
        Spread spread = new Spread(List.of(0, 3333, 0, 6667, 0));
        YearDays yearDays = YearDays.apportion(spread, Map.of("a", days("0.01"), "b", days("9999999.99")));

        assertThat(yearDays.of("a")).isEqualTo(listOfDays("0", "0", "0", "0.01", "0"));
        assertThat(yearDays.of("b").get(0)).isEqualTo(Days.ZERO);
        assertThat(yearDays.of("b").get(2)).isEqualTo(Days.ZERO);
        assertThat(yearDays.of("b").get(4)).isEqualTo(Days.ZERO);
    }

    @Test
    void a_line_item_without_days_has_none_in_any_year() {
        YearDays yearDays = YearDays.apportion(THIRDS, Map.of("a", Days.ZERO, "b", days("0.01")));

        assertThat(yearDays.of("a")).isEqualTo(listOfDays("0", "0", "0"));
    }

    @Test
    void without_line_items_every_year_has_zero_days() {
        assertThat(YearDays.apportion(THIRDS, Map.of()).years()).isEqualTo(listOfDays("0", "0", "0"));
    }

    @Test
    void a_key_that_was_not_apportioned_is_a_programming_error() {
        YearDays yearDays = YearDays.apportion(THIRDS, Map.of());

        assertThatThrownBy(() -> yearDays.of("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a");
    }
}
