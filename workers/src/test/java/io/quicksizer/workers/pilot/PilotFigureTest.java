package io.quicksizer.workers.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.pilot.Criterion;
import io.quicksizer.db.pilot.GroupFigures;
import io.quicksizer.workers.pilot.PilotReport.Judged;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every figure of a cohort in docs/kpis.md against a value computed by hand; what is counted is in KpiReaderTest. */
class PilotFigureTest {

    /**
     * 7 people of whom 5 active, 40 visits, 31 completed, 9 opened, 4 proposals after 30.25 hours, 6 approved, 5
     * exported.
     */
    private static final GroupFigures FIGURES = new GroupFigures(
            7, 5, 40, 31, 9, 4, new BigDecimal("30.25"), 6, 5, 1, 2, 6, 2, 3, new BigDecimal("4.3333"));

    private static final GroupFigures NOTHING = new GroupFigures(0, 0, 0, 0, 0, 0, null, 0, 0, 0, 0, 0, 0, 0, null);

    private static final Map<PilotFigure, String> BY_HAND = new EnumMap<>(Map.of(
            PilotFigure.ACTIVE_SHARE, "71.4", // 5 / 7 = 0.71428…
            PilotFigure.STEP_COMPLETION, "77.5", // 31 / 40
            PilotFigure.PROPOSALS, "4",
            PilotFigure.HOURS_TO_PROPOSAL, "30.3", // 30.25, a half upwards
            PilotFigure.EXPORT_SUCCESS, "83.3", // 5 / 6 = 0.83333…
            PilotFigure.OPEN_SEVERE_FEEDBACK, "2",
            PilotFigure.SATISFACTION, "4.3")); // (4 + 4 + 5) / 3

    @ParameterizedTest
    @EnumSource
    void each_figure_is_what_a_calculation_by_hand_says(PilotFigure figure) {
        assertThat(BY_HAND).as("a case computed by hand").containsKey(figure);
        assertThat(figure.of(FIGURES))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(BY_HAND.get(figure)));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "STEP_COMPLETION, AT_LEAST, 77.5, true",
        "STEP_COMPLETION, AT_LEAST, 77.6, false",
        "HOURS_TO_PROPOSAL, AT_MOST, 30.3, true",
        "HOURS_TO_PROPOSAL, AT_MOST, 30.2, false",
        "OPEN_SEVERE_FEEDBACK, AT_MOST, 2, true",
        "OPEN_SEVERE_FEEDBACK, AT_MOST, 1, false",
    })
    void a_criterion_is_met_up_to_its_target(String figure, String comparison, BigDecimal target, boolean met) {
        assertThat(Judged.of(new Criterion("EXIT", figure, comparison, target), FIGURES)
                        .met())
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE_SHARE", "STEP_COMPLETION", "HOURS_TO_PROPOSAL", "EXPORT_SUCCESS", "SATISFACTION"})
    void a_figure_that_has_nothing_to_count_meets_no_criterion(String figure) {
        Criterion criterion = new Criterion("EXIT", figure, "AT_MOST", new BigDecimal("9999"));

        assertThat(Judged.of(criterion, NOTHING).value()).isEmpty();
        assertThat(Judged.of(criterion, NOTHING).met()).isFalse();
    }
}
