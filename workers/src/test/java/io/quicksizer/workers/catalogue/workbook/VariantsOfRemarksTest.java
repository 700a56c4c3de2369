package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Yearly minimums, shares of the years, ids and names in further forms. */
class VariantsOfRemarksTest {

    @ParameterizedTest
    @CsvSource({
        "Minimum number of days per year,O3,36",
        "Minimum number of days per year:,P3,36 days",
        "Min. days / year,N4,36",
        "Mindesttage pro Jahr,O3,36",
        "Minimum jours par an,O3,'36'",
        "Mínimo de días por año,O3,36",
        "Minimum aantal dagen per jaar,O3,36",
        "Minsta antal dagar per år,N4,36",
        "Mindestanzahl Tage p.a.,O3,36 PT"
    })
    void a_minimum_whose_number_is_in_the_next_cell_is_read(String label, String cell, String number) {
        SmallWorkbook workbook = small().blank(MAIN, "N10").text(MAIN, "N3", label);
        if (number.length() == 2) {
            workbook.number(MAIN, cell, number);
        } else {
            workbook.text(MAIN, cell, number);
        }
        assertThat(minimum(workbook)).isEqualTo("36");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tbd", "12:00", "1,000", "#"})
    void a_minimum_whose_next_cell_is_no_number_is_named(String content) {
        SmallWorkbook workbook = small().blank(MAIN, "N10")
                .text(MAIN, "N3", "Minimum number of days per year")
                .text(MAIN, "O3", content);
        assertThat(ImportOf.of(workbook).warnsAt("O3")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Minimum de jours par an : 36",
                "El mínimo de días por año es 36",
                "Minimum aantal dagen per jaar: 36",
                "Numero minimo di giorni all'anno: 36",
                "Minsta antal dagar per år: 36",
                "Mínimo de dias por ano: 36"
            })
    void a_minimum_in_another_language_is_read(String remark) {
        assertThat(minimum(small().text(MAIN, "N10", remark))).isEqualTo("36");
    }

    @ParameterizedTest
    @CsvSource({"'0,5','0,25','0,25'", "'50','25','25'", "'0.5','0.25','0.25'", "'50,0','25,0','25,0'"})
    void shares_that_were_typed_as_texts_are_read(String one, String two, String three) {
        SmallWorkbook workbook =
                small().text(MAIN, "I6", one).text(MAIN, "J6", two).text(MAIN, "K6", three);
        assertThat(workbook.read().spread()).containsExactly(5000, 2500, 2500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J6 t=\"e\" <v>#REF!</v>",
                "J6 t=\"n\" <f>X1</f>",
                "K6 t=\"n\" <v>0.5</v>",
                "M6 t=\"n\" <v>0.5</v>"
            })
    void a_share_that_is_left_out_is_named(String cell) {
        String[] parts = cell.split(" ", 3);
        SmallWorkbook workbook =
                small().number(MAIN, "I6", "1").blank(MAIN, "J6").blank(MAIN, "K6");
        ImportOf read = ImportOf.of(workbook.raw(MAIN, parts[0], parts[1], parts[2]));
        assertThat(read.catalogue().spread()).isEmpty();
        assertThat(read.warnsAt("I6")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.2,true", "0.1,true", "1,false", "0,false"})
    void a_sixth_share_is_named_unless_it_is_the_whole(String sixth, boolean named) {
        SmallWorkbook workbook = small();
        for (String column : new String[] {"I", "J", "K", "L", "M"}) {
            workbook.number(MAIN, column + 6, "0.2");
        }
        assertThat(ImportOf.of(workbook.number(MAIN, "N6", sixth)).warnsAt("I6"))
                .isEqualTo(named);
    }

    // ids and names

    @ParameterizedTest
    @CsvSource({"C6,101,B6", "C5,102,B5", "C6,201,B6"})
    void an_id_that_belongs_to_another_name_is_named(String cell, String id, String named) {
        assertThat(ImportOf.of(small().number(REVIEW, cell, id)).warnsAt(named)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Completely different", "Workshops", "Work shop"})
    void a_service_that_has_another_name_in_a_scenario_is_named(String name) {
        assertThat(ImportOf.of(small().text(REVIEW, "B6", name)).warnsAt("B6")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WORKSHOP", " Workshop ", "Work\u00ADshop", "Ｗｏｒｋｓｈｏｐ", "Workshop\u200B"})
    void a_service_whose_name_only_looks_different_is_the_same(String name) {
        assertThat(ImportOf.of(small().text(REVIEW, "B6", name)).warnsAt("B6")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Scenario Template,C6", "Review,C6", "Scenario Template,I6", "Review,I6"})
    void an_id_or_a_note_that_is_an_error_or_has_no_result_is_named(String sheet, String cell) {
        assertThat(ImportOf.of(small().raw(sheet, cell, "t=\"e\"", "<v>#N/A</v>"))
                        .errors())
                .contains("CELL_ERROR");
        assertThat(ImportOf.of(small().raw(sheet, cell, "", "<f>X1</f>")).errors())
                .isNotEmpty();
    }

    @Test
    void a_section_without_a_name_is_named() {
        assertThat(ImportOf.of(small().blank(TEMPLATE, "B4")).warnsAt("B4")).isTrue();
    }

    private static String minimum(SmallWorkbook workbook) {
        return workbook.read().policies().stream()
                .filter(policy -> policy.key().equals(ParsedPolicy.YEAR_MINIMUM_DAYS))
                .map(ParsedPolicy::value)
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .findFirst()
                .orElse("none");
    }
}
