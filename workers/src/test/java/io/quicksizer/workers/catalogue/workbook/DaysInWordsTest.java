package io.quicksizer.workers.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.TypedNumber;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysInWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|5",
                "5.|5",
                "5 days|5",
                "5,5 Tage|5.5",
                "1.234,5 PT|1234.5",
                "1'234 pd|1234",
                "2 person days|2",
                "3 Personentage|3",
                "-4 d|-4",
                "５|5",
                "１２．５|12.5",
                "５　日|5",
                "5\u00A0d\u0069\u0301as|5",
                "5\u202FＰＴ|5"
            })
    void a_unit_behind_a_number_changes_nothing(String typed, BigDecimal meant) {
        assertThat(DaysInWords.read(typed))
                .isInstanceOfSatisfying(
                        TypedNumber.Read.class, read -> assertThat(read.value()).isEqualByComparingTo(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "1.000", "0,500", "0.125", "12,34,567", "1.23,4.5", "1 2", "12,5", "1 234,5"})
    void separators_mean_what_they_mean_in_the_portal(String typed) {
        assertThat(DaysInWords.read(typed)).isEqualTo(TypedNumber.of(typed));
        assertThat(DaysInWords.read(typed + " days")).isEqualTo(TypedNumber.of(typed));
    }

    @Test
    void both_readings_are_known() {
        assertThat(DaysInWords.read("1,000 days")).isInstanceOfSatisfying(TypedNumber.Ambiguous.class, both -> {
            assertThat(both.grouped()).isEqualByComparingTo("1000");
            assertThat(both.decimal()).isEqualByComparingTo("1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"5¹", "5² days", "1⁰", "5₁", "5①", "①", "5½", "½", "5⒈", "5🄂", "¹5", "5 ㏠"})
    void a_raised_lowered_encircled_or_broken_digit_is_no_digit(String typed) {
        assertThat(DaysInWords.read(typed)).isEqualTo(new TypedNumber.Unreadable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"five", "5 weeks", "days", "", "5 days or so"})
    void anything_else_is_no_number(String typed) {
        assertThat(DaysInWords.read(typed)).isEqualTo(new TypedNumber.Unreadable());
    }
}
