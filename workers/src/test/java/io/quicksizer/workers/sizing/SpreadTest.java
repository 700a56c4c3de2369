package io.quicksizer.workers.sizing;

import static io.quicksizer.workers.sizing.SizingFixtures.percents;
import static io.quicksizer.workers.sizing.SizingFixtures.refusals;
import static io.quicksizer.workers.sizing.SizingFixtures.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("docs/domain.md, rule 3: spread")
class SpreadTest {

    @Test
    void a_spread_of_exactly_100_is_accepted_as_typed() {
        Spread spread =
                Spread.exact(years(3), percents("33.34", "33.33", "33.33")).orThrow();

        assertThat(spread.hundredths()).containsExactly(3334, 3333, 3333);
        assertThat(spread.percents()).isEqualTo(percents("33.34", "33.33", "33.33"));
    }

    @Test
    void percentages_are_shown_without_trailing_zeros_and_powers_of_ten() {
        assertThat(Spread.exact(years(3), percents("50.00", "5E+1", "0.0"))
                        .orThrow()
                        .percents())
                .hasToString("[50, 50, 0]");
        assertThat(Spread.exact(years(1), percents("1E+2")).orThrow().percents())
                .hasToString("[100]");
    }

    @ParameterizedTest
    @CsvSource({"50,25,24.99,99.99", "50,25,25.01,100.01", "0,0,0,0", "100,100,100,300"})
    void a_step_is_accepted_only_at_exactly_100(String first, String second, String third, String sum) {
        Checked<Spread> checked = Spread.exact(years(3), percents(first, second, third));

        assertThat(refusals(checked)).containsExactly("spread SPREAD_NOT_WHOLE");
        assertThat(checked.problems().getFirst().arguments()).containsExactly(sum);
    }

    @Test
    void years_not_typed_have_nothing() {
        assertThat(Spread.exact(years(3), percents("60", "40")).orThrow().hundredths())
                .containsExactly(6000, 4000, 0);
    }

    @Test
    void a_spread_that_sums_to_99_is_rescaled_to_exactly_100() {
        NormalisedSpread normalised =
                Spread.normalised(years(3), percents("33", "33", "33")).orThrow();

        assertThat(normalised.spread().hundredths()).containsExactly(3334, 3333, 3333);
        assertThat(normalised.typedSum()).isEqualByComparingTo("99");
        assertThat(normalised.changed()).isTrue();
    }

    @Test
    void a_spread_that_sums_to_105_is_rescaled_to_exactly_100() {
        NormalisedSpread normalised =
                Spread.normalised(years(3), percents("50", "25", "30")).orThrow();

        assertThat(normalised.spread().hundredths()).containsExactly(4762, 2381, 2857);
        assertThat(normalised.changed()).isTrue();
    }

    @Test
    void a_spread_that_is_whole_already_stays_and_says_so() {
        NormalisedSpread normalised =
                Spread.normalised(years(3), percents("50.0", "25", "25.00")).orThrow();

        assertThat(normalised.spread().hundredths()).containsExactly(5000, 2500, 2500);
        assertThat(normalised.changed()).isFalse();
    }

    @Test
    void a_set_of_zeros_is_refused() {
        assertThat(refusals(Spread.normalised(years(3), percents("0", "0.00", "0"))))
                .containsExactly("spread SPREAD_ALL_ZERO");
        assertThat(refusals(Spread.normalised(years(3), List.of()))).containsExactly("spread SPREAD_ALL_ZERO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "1E+2147483647", "-5"})
    void a_percentage_out_of_range_is_an_error_at_its_year_and_never_changed(String percent) {
        assertThat(refusals(Spread.normalised(years(2), percents("50", percent))))
                .containsExactly("spread[1] PERCENT_OUT_OF_RANGE");
        assertThat(refusals(Spread.exact(years(2), percents(percent, "50"))))
                .containsExactly("spread[0] PERCENT_OUT_OF_RANGE");
    }

    @Test
    void a_percentage_beyond_the_duration_is_an_error_at_its_year() {
        Checked<NormalisedSpread> checked = Spread.normalised(years(2), percents("50", "25", "25", "0"));

        assertThat(refusals(checked)).containsExactly("spread[2] SPREAD_TOO_MANY_YEARS");
        assertThat(checked.problems().getFirst().message())
                .isEqualTo("The contract has 2 years; remove the percentage of year 3.");
    }

    @Test
    void a_missing_percentage_is_an_error_at_its_year() {
        List<BigDecimal> typed = Arrays.asList(BigDecimal.TEN, null);

        assertThat(refusals(Spread.normalised(years(3), typed))).containsExactly("spread[1] VALUE_MISSING");
        assertThat(refusals(Spread.exact(years(3), typed))).containsExactly("spread[1] VALUE_MISSING");
    }

    @Test
    void an_exact_spread_has_at_most_two_decimals_a_rescaled_one_may_come_finer() {
        List<BigDecimal> thirds = percents("33.333333", "33.333333", "33.333334");

        assertThat(refusals(Spread.exact(years(3), thirds)))
                .containsExactly(
                        "spread[0] PERCENT_TOO_PRECISE",
                        "spread[1] PERCENT_TOO_PRECISE",
                        "spread[2] PERCENT_TOO_PRECISE");
        assertThat(Spread.normalised(years(3), thirds).orThrow().spread().hundredths())
                .containsExactly(3333, 3333, 3334);
        assertThat(refusals(Spread.normalised(years(1), percents("1E-21"))))
                .containsExactly("spread[0] PERCENT_TOO_PRECISE");
        assertThat(Spread.normalised(years(1), percents("1E-20"))
                        .orThrow()
                        .spread()
                        .hundredths())
                .containsExactly(10000);
    }

    @Test
    void shortening_the_duration_rescales_the_remaining_years_and_says_so() {
        NormalisedSpread shorter = SizingFixtures.THREE_YEARS.over(years(2)).orThrow();

        assertThat(shorter.spread().hundredths()).containsExactly(6667, 3333);
        assertThat(shorter.changed()).isTrue();
        assertThat(shorter.typedSum()).isEqualByComparingTo("75");
    }

    @Test
    void lengthening_the_duration_keeps_the_years_and_adds_empty_ones() {
        NormalisedSpread longer = SizingFixtures.THREE_YEARS.over(years(5)).orThrow();

        assertThat(longer.spread().hundredths()).containsExactly(5000, 2500, 2500, 0, 0);
        assertThat(longer.changed()).isFalse();
    }

    @Test
    void shortening_to_years_without_a_share_is_refused() {
        Spread late = Spread.exact(years(3), percents("0", "0", "100")).orThrow();

        assertThat(refusals(late.over(years(2)))).containsExactly("spread SPREAD_ALL_ZERO");
    }

    @Test
    void years_beyond_the_duration_have_zero_percent() {
        assertThat(SizingFixtures.THREE_YEARS.percent(1)).isEqualByComparingTo("50");
        assertThat(SizingFixtures.THREE_YEARS.percent(3)).isEqualByComparingTo("25");
        assertThat(SizingFixtures.THREE_YEARS.percent(4)).isZero();
        assertThat(SizingFixtures.THREE_YEARS.years()).isEqualTo(years(3));
    }

    @Test
    void a_spread_that_is_not_whole_cannot_exist() {
        for (List<Integer> wrong : List.of(
                List.<Integer>of(), List.of(9999), List.of(10001), List.of(-1, 10001), List.of(10000, 0, 0, 0, 0, 0))) {
            assertThatThrownBy(() -> new Spread(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Spread(List.of(0, 0, 0, 0, 10000)).years()).isEqualTo(years(5));
    }
}
