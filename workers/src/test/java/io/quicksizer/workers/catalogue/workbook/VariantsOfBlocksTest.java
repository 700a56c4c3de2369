package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Merged blocks that cover names and figures, and services of one name in several sections. */
class VariantsOfBlocksTest {

    @ParameterizedTest
    @CsvSource({
        "1,B8:D8,C8",
        "1,B8:F8,C8",
        "1,A8:F8,B8",
        "1,A7:B8,B7",
        "1,B7:B8,B8",
        "1,B6:B7,B7",
        "1,A9:F10,B10",
        "1,B5:H8,B7",
        "3,A5:B5,B5",
        "2,A5:I5,B5",
        "3,A6:E6,B6",
        "3,B5:B6,B6",
        "2,B5:B6,B6",
        "3,B6:E6,C6",
        "2,C5:C6,C6",
        "3,D5:E6,E5"
    })
    void what_a_merged_block_covers_is_named(int sheet, String block, String covered) {
        ImportOf read = ImportOf.of(merged(small(), sheet, block));
        assertThat(read.warnsAt(covered)).isTrue();
        assertThat(read.lineItems()).containsExactly("First Review", "Flat Fee");
        assertThat(read.days(Size.M)).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({"1,A6:F6", "1,A1:H5", "2,A8:A9", "3,J4:L8", "2,B1:D1", "3,E1:G1", "1,N10:P12", "2,I5:I6"})
    void a_block_that_covers_nothing_that_counts_is_no_matter(int sheet, String block) {
        SmallWorkbook workbook = merged(small(), sheet, block);
        assertThat(ImportOf.of(workbook).codes()).doesNotContain("FIGURE_NOT_SHOWN");
    }

    @Test
    void services_of_one_name_in_two_sections_are_two() {
        SmallWorkbook workbook = small().number(REVIEW, "E8", "9").number(REVIEW, "F8", "9");
        for (String sheet : new String[] {TEMPLATE, REVIEW}) {
            workbook.text(sheet, "B6", "Management").blank(sheet, "C6");
            workbook.text(sheet, "B8", "Management").blank(sheet, "C8");
        }
        ImportOf read = ImportOf.of(workbook.blank(REVIEW, "F2"));
        assertThat(read.errors()).isEmpty();
        assertThat(read.catalogue().services()).hasSize(3);
        assertThat(read.days(Size.M)).isEqualTo("16");
    }

    @Test
    void a_service_that_a_scenario_lists_in_another_section_is_the_same() {
        SmallWorkbook workbook = small().text(REVIEW, "B8", "Workshop")
                .blank(REVIEW, "C8")
                .number(REVIEW, "F8", "5")
                .text(REVIEW, "B6", "Prototype")
                .blank(REVIEW, "C6");
        assertThat(ImportOf.of(workbook).catalogue().services()).hasSize(3);
    }

    private static SmallWorkbook merged(SmallWorkbook workbook, int sheet, String block) {
        return workbook.edit(
                "xl/worksheets/sheet" + sheet + ".xml",
                xml -> xml.replace(
                        "</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"" + block + "\"/></mergeCells>"));
    }
}
