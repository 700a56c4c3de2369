package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A finding shows the figure that the import took from the cell, and none if it took none. */
class FindingCellsTest {

    @Test
    void nothing_is_understood_where_the_sum_counts_or_the_cell_counts_as_blank() {
        assertNothingTaken(
                small().formula(REVIEW, "F2", "SUM(F4+F7)", "8"), FindingCode.TOTAL_DISAGREES, "F2", "8 (=SUM(F4+F7))");
        assertNothingTaken(small().number(REVIEW, "E6", "12000"), FindingCode.DAYS_OUT_OF_RANGE, "E6", "12000");
        assertNothingTaken(small().number(REVIEW, "E4", "9"), FindingCode.FIGURES_NOT_READ, "E4", "9");
    }

    @Test
    void a_figure_that_was_rounded_is_understood_as_rounded() {
        assertThat(finding(small().number(REVIEW, "E6", "2.004"), FindingCode.DAYS_ROUNDED, "E6")
                        .understood())
                .isEqualTo("2");
    }

    private static void assertNothingTaken(SmallWorkbook workbook, FindingCode code, String cell, String value) {
        Finding finding = finding(workbook, code, cell);
        assertThat(finding.value()).isEqualTo(value);
        assertThat(finding.understood()).isNull();
    }

    private static Finding finding(SmallWorkbook workbook, FindingCode code, String cell) {
        return workbook.read().findings().stream()
                .filter(finding -> finding.code() == code && cell.equals(finding.cell()))
                .findFirst()
                .orElseThrow();
    }
}
