package io.quicksizer.workers.sizing;

import static io.quicksizer.workers.sizing.SizingFixtures.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {

    @ParameterizedTest
    @CsvSource({"N/A,NA", "na,NA", "n/a,NA", "' s ',S", "M,M", "l,L", "custom,CUSTOM", "CUSTOM,CUSTOM"})
    void a_size_is_read_by_its_label_or_name_in_any_case(String typed, Size size) {
        assertThat(Size.check("size", typed).orThrow()).isEqualTo(size);
    }

    @ParameterizedTest
    @EnumSource
    void each_size_is_read_back_from_its_label(Size size) {
        assertThat(Size.check("size", size.label()).orThrow()).isEqualTo(size);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void a_missing_size_is_refused_as_missing(String typed) {
        assertThat(refusals(Size.check("size", typed))).containsExactly("size VALUE_MISSING");
    }

    @Test
    void an_unknown_size_is_refused_and_named() {
        Checked<Size> checked = Size.check("selections[2].size", " XL ");

        assertThat(refusals(checked)).containsExactly("selections[2].size SIZE_UNKNOWN");
        assertThat(checked.problems().getFirst().message())
                .isEqualTo("“XL” is not a size; choose N/A, S, M, L or Custom.");
    }

    @Test
    void m_is_the_recommended_baseline() {
        assertThat(Size.RECOMMENDED).isEqualTo(Size.M);
    }

    @Test
    void a_contract_runs_one_to_five_years_and_three_by_default() {
        assertThat(ContractYears.DEFAULT.count()).isEqualTo(3);
        assertThat(ContractYears.check("years", 1).orThrow().count()).isEqualTo(1);
        assertThat(ContractYears.check("years", 5).orThrow().stream()).containsExactly(1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 6, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void any_other_number_of_years_is_refused(int count) {
        assertThat(refusals(ContractYears.check("years", count))).containsExactly("years DURATION_OUT_OF_RANGE");
        assertThatThrownBy(() -> new ContractYears(count)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_missing_number_of_years_is_refused_as_missing() {
        assertThat(refusals(ContractYears.check("years", null))).containsExactly("years VALUE_MISSING");
    }
}
