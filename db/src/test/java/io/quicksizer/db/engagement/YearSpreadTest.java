package io.quicksizer.db.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearSpreadTest {

    @Test
    void years_that_are_not_named_are_zero() {
        assertThat(YearSpread.of(percentages("50 25 25")).percentages())
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(percentages("50 25 25 0 0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"50 25 24.99", "50 25 25.01", "101 -1", "0 0 0", "33.333 33.333 33.334", "20 20 20 20 20 0"})
    void what_is_not_a_spread_can_not_be_made(String text) {
        assertThatThrownBy(() -> YearSpread.of(percentages(text))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<BigDecimal> percentages(String text) {
        return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
    }
}
