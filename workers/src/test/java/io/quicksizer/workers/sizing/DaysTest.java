package io.quicksizer.workers.sizing;

import static io.quicksizer.workers.sizing.SizingFixtures.days;
import static io.quicksizer.workers.sizing.SizingFixtures.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource({"0,0", "12.5,12.5", "12.50,12.5", "100,100", "1E+2,100", "0.01,0.01", "9999999.99,9999999.99"})
    void days_read_and_show_as_plain_text_without_trailing_zeros(BigDecimal typed, String shown) {
        assertThat(Days.of(typed).text()).isEqualTo(shown);
        assertThat(Days.of(typed)).hasToString(shown);
    }

    @Test
    void half_days_are_kept_exactly() {
        assertThat(days("0.5").hundredths()).isEqualTo(50);
        assertThat(days("0.5").toBigDecimal()).isEqualTo(new BigDecimal("0.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-0.01", "1E+9", "10000000", "1E+2147483647", "-1E+2147483647"})
    void days_below_zero_or_beyond_the_largest_figure_are_refused(BigDecimal typed) {
        assertThat(refusals(Days.check("days", typed))).containsExactly("days DAYS_OUT_OF_RANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "12.345", "1E-2147483647", "9999999.985"})
    void days_finer_than_a_hundredth_are_refused(BigDecimal typed) {
        assertThat(refusals(Days.check("rows[1].days", typed))).containsExactly("rows[1].days DAYS_TOO_PRECISE");
    }

    @Test
    void a_zero_of_any_scale_is_zero() {
        assertThat(Days.of(new BigDecimal(BigInteger.ZERO, Integer.MAX_VALUE))).isEqualTo(Days.ZERO);
        assertThat(Days.of(new BigDecimal(BigInteger.ZERO, Integer.MIN_VALUE))).isEqualTo(Days.ZERO);
    }

    @Test
    void missing_days_are_refused_as_missing() {
        assertThat(refusals(Days.check("days", null))).containsExactly("days VALUE_MISSING");
    }

    @Test
    void reading_a_wrong_figure_directly_throws_the_documented_error_with_its_problems() {
        assertThatThrownBy(() -> Days.of(new BigDecimal("12.345")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refusals(refused.problems())).containsExactly("days DAYS_TOO_PRECISE"))
                .hasMessage("days: 12.345 has more than two decimals; round it to 0.01 day.");
    }

    @Test
    void days_add_up_and_compare() {
        assertThat(Days.sum(List.of(days("0.1"), days("0.2"), days("12")))).isEqualTo(days("12.3"));
        assertThat(Days.of(3)).isEqualTo(days("3"));
        assertThat(days("1").isLessThan(days("1.01"))).isTrue();
        assertThat(days("1").isLessThan(days("1"))).isFalse();
        assertThat(days("2")).isGreaterThan(days("1"));
        assertThat(Days.ZERO.isZero()).isTrue();
        assertThat(days("0.01").isZero()).isFalse();
    }

    @Test
    void hundredths_are_within_zero_and_the_ceiling() {
        assertThat(new Days(100_000_000_000_000L).hundredths()).isEqualTo(100_000_000_000_000L);
        assertThatThrownBy(() -> new Days(100_000_000_000_001L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Days(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_change_tells_what_comes_in_addition_or_goes() {
        assertThat(new DaysChange(days("10"), days("12.5")).difference()).isEqualByComparingTo("2.5");
        assertThat(new DaysChange(days("12.5"), days("10")).difference()).isEqualByComparingTo("-2.5");
        assertThat(new DaysChange(days("10"), days("10")).isNone()).isTrue();
        assertThat(new DaysChange(days("10"), days("10.01")).isNone()).isFalse();
    }
}
