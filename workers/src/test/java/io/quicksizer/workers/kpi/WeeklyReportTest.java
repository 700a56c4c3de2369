package io.quicksizer.workers.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.kpi.WeeklyReport.Line;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyReportTest {

    @ParameterizedTest(name = "{0}: {1} beside usually {2} is notable: {3}")
    @CsvSource({
        "OPENED,           10, 6,  true",
        "OPENED,            9, 6,  false",
        "OPENED,            4, 2,  false",
        "OPENED,            5, 2,  true",
        "OPENED,            0, 3,  true",
        "STEP_COMPLETION,  40, 90, true",
        "STEP_COMPLETION,  60, 90, false",
        "HOURS_TO_DECISION, 5, 0,  false",
    })
    void more_than_half_of_the_usual_apart_is_notable(
            KpiFigure figure, BigDecimal value, BigDecimal usual, boolean notable) {
        assertThat(new Line(figure, value, null, usual).notable()).isEqualTo(notable);
    }

    @Test
    void a_change_needs_both_weeks() {
        assertThat(new Line(KpiFigure.OPENED, new BigDecimal("7"), new BigDecimal("9"), null).change())
                .contains(new BigDecimal("-2"));
        assertThat(new Line(KpiFigure.OPENED, new BigDecimal("7"), null, null).change())
                .isEmpty();
        assertThat(new Line(KpiFigure.OPENED, null, null, BigDecimal.TEN).notable())
                .isFalse();
    }

    @ParameterizedTest(name = "usually {0} hours: slow above {1}")
    @CsvSource({", 24", "10, 24", "12, 24", "12.1, 24.2", "30.5, 61"})
    void an_approval_is_slow_above_twice_the_usual_and_above_a_day(@Nullable BigDecimal usual, BigDecimal above) {
        assertThat(WeeklyReport.notSlow(usual)).isEqualByComparingTo(above);
    }

    @Test
    void a_mean_leaves_out_weeks_without_a_value() {
        assertThat(WeeklyReport.mean(List.of(new BigDecimal("10"), new BigDecimal("5"))))
                .isEqualByComparingTo("7.5");
        assertThat(WeeklyReport.mean(List.of())).isNull();
    }
}
