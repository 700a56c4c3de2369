package io.quicksizer.workers.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.kpi.WeekFigures;
import io.quicksizer.db.kpi.WeekHeadline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every headline figure of docs/kpis.md against a value computed by hand; what is counted is in KpiReaderTest. */
class KpiFigureTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-02-09");

    /** 11 opened, 7 submitted, 6 approved of which 5 exported, decided after 30.25 hours. */
    private static final WeekFigures WEEK =
            new WeekFigures(MONDAY, 11, 7, 6, 1, 0, 2, 9, new BigDecimal("30.25"), new BigDecimal("71"), 5, 5, 6);

    /** 30 visits of which 23 completed, 8 people, 4 proposals after 52.04 hours, feedback 5 sent, 2 of 3 in time. */
    private static final WeekHeadline MORE =
            new WeekHeadline(30, 23, 8, 4, new BigDecimal("52.04"), 5, 3, 2, new BigDecimal("4.25"));

    private static final Map<KpiFigure, String> BY_HAND = new EnumMap<>(Map.ofEntries(
            Map.entry(KpiFigure.OPENED, "11"),
            Map.entry(KpiFigure.SUBMITTED, "7"),
            Map.entry(KpiFigure.APPROVED, "6"),
            Map.entry(KpiFigure.STEP_COMPLETION, "76.7"), // 23 / 30 = 0.76666…
            Map.entry(KpiFigure.HOURS_TO_DECISION, "30.3"), // 30.25, a half upwards
            Map.entry(KpiFigure.EXPORT_SUCCESS, "83.3"), // 5 / 6 = 0.83333…
            Map.entry(KpiFigure.PROPOSALS, "4"),
            Map.entry(KpiFigure.HOURS_TO_PROPOSAL, "52.0"), // 52.04
            Map.entry(KpiFigure.ACTIVE_PEOPLE, "8"),
            Map.entry(KpiFigure.FEEDBACK, "5"),
            Map.entry(KpiFigure.FEEDBACK_IN_TIME, "66.7"), // 2 / 3 of those decided
            Map.entry(KpiFigure.SATISFACTION, "4.3"))); // 4.25, a half upwards

    @ParameterizedTest
    @EnumSource
    void each_figure_is_what_a_calculation_by_hand_says(KpiFigure figure) {
        assertThat(BY_HAND).as("a case computed by hand").containsKey(figure);
        assertThat(CountingWeek.counted(WEEK, MORE).get(figure)).isEqualByComparingTo(BY_HAND.get(figure));
    }

    @Test
    void a_figure_with_nothing_to_count_is_left_out_and_a_count_is_nought() {
        WeekFigures week = new WeekFigures(MONDAY, 0, 0, 0, 0, 0, 0, 0, null, null, 0, 0, 0);
        WeekHeadline more = new WeekHeadline(0, 0, 0, 0, null, 0, 0, 0, null);

        assertThat(CountingWeek.counted(week, more))
                .doesNotContainKeys(
                        KpiFigure.STEP_COMPLETION,
                        KpiFigure.HOURS_TO_DECISION,
                        KpiFigure.EXPORT_SUCCESS,
                        KpiFigure.HOURS_TO_PROPOSAL,
                        KpiFigure.FEEDBACK_IN_TIME,
                        KpiFigure.SATISFACTION)
                .hasSize(6)
                .allSatisfy((figure, value) -> assertThat(value).isZero());
    }
}
