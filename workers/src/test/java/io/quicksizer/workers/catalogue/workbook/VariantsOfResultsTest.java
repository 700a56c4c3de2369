package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that a program left out or wrote as zeros, in cells other than figures that count. */
class VariantsOfResultsTest {
    private static final String NO_RESULT = "<f>X1</f>";

    @ParameterizedTest
    @ValueSource(strings = {"<calcPr fullCalcOnLoad=\"1\"/>", ""})
    void zeros_in_place_of_every_result_are_one_error_though_services_were_typed(String request) {
        SmallWorkbook workbook =
                zeros(small()).edit("xl/workbook.xml", xml -> xml.replace("</workbook>", request + "</workbook>"));
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.errors()).containsExactly("WORKBOOK_NOT_CALCULATED");
        assertThat(read.codes()).doesNotContain("TOTAL_DISAGREES");
        assertThat(read.days(Size.M)).isEqualTo("7");
    }

    @Test
    void names_and_ids_that_were_never_calculated_are_an_error() {
        SmallWorkbook workbook = small();
        for (String cell : new String[] {"B5", "C5", "B6", "C6"}) {
            workbook.formula(REVIEW, cell, "'Scenario Template'!" + cell, "0");
        }
        assertThat(ImportOf.of(zeros(workbook)).errors()).containsExactly("WORKBOOK_NOT_CALCULATED");
    }

    @ParameterizedTest
    @CsvSource({"Portfolio,B7", "Scenario Template,B6", "Scenario Template,B4", "Review,B1"})
    void a_name_that_is_a_formula_without_a_result_is_an_error(String sheet, String cell) {
        ImportOf read = ImportOf.of(small().raw(sheet, cell, "", NO_RESULT));
        assertThat(read.errors()).containsExactly("FORMULA_WITHOUT_RESULT");
        assertThat(read.names(cell)).isTrue();
    }

    @Test
    void a_service_of_which_nothing_but_its_name_was_to_be_calculated_is_not_lost() {
        SmallWorkbook workbook =
                small().raw(TEMPLATE, "B8", "", NO_RESULT).blank(TEMPLATE, "C8").blank(TEMPLATE, "D8");
        assertThat(ImportOf.of(workbook).errors()).containsExactly("FORMULA_WITHOUT_RESULT");
    }

    @ParameterizedTest
    @CsvSource({"Portfolio,B8", "Scenario Template,B6", "Scenario Template,B4"})
    void a_name_that_repeats_a_blank_cell_is_missing(String sheet, String cell) {
        ImportOf read = ImportOf.of(small().formula(sheet, cell, "Names!A1", "0"));
        assertThat(read.warnsAt(cell)).isTrue();
        assertThat(read.lineItems()).doesNotContain("0");
    }

    @Test
    void an_id_or_a_note_that_repeats_a_blank_cell_is_none() {
        SmallWorkbook workbook =
                small().formula(TEMPLATE, "C6", "Ids!A1", "0").formula(TEMPLATE, "I6", "Notes!A1", "0");
        ParsedService service = workbook.read().services().get(1);
        assertThat(service.externalId()).isNull();
        assertThat(service.note()).isNull();
    }

    @Test
    void a_title_that_shows_an_error_is_named_and_the_name_of_the_sheet_is_taken() {
        SmallWorkbook workbook = small().raw(REVIEW, "B1", "t=\"e\"", "<f>X1</f><v>#REF!</v>");
        assertThat(ImportOf.of(workbook).errors()).containsExactly("CELL_ERROR");
        assertThat(workbook.read().scenarios().getFirst().title()).isEqualTo(REVIEW);
    }

    @Test
    void a_formula_of_the_lists_own_sheet_leads_to_no_other_sheet() {
        SmallWorkbook workbook = small().formula(MAIN, "C8", MAIN + "!X1", "1");
        assertThat(ImportOf.of(workbook).codes()).doesNotContain("LINK_BROKEN");
    }

    private static SmallWorkbook zeros(SmallWorkbook workbook) {
        for (int sheet = 1; sheet <= 3; sheet++) {
            workbook.edit(
                    "xl/worksheets/sheet" + sheet + ".xml", xml -> xml.replaceAll("</f><v>[^<]*</v>", "</f><v>0</v>"));
        }
        return workbook;
    }
}
