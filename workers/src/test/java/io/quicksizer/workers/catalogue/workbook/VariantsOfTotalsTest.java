package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows around the totals of a list that are neither a total nor a line item for certain: none comes in silently. */
class VariantsOfTotalsTest {
    private static final List<String> FOUR = List.of("First Review", "Flat Fee", "Follow-up", "Late Item");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#12*0.1",
                "#12/5",
                "#12*1200",
                "#12",
                "-#12",
                "#12%",
                "N(#12)",
                "ROUND(#$12*0.15,0)",
                "#12*(1+$H$3)",
                "IF(#12>0,#12*0.1,0)",
                "Portfolio!#12*0.1",
                "#7-#8",
                "#7*2+#8",
                "(#7+#8)/2",
                "MAX(#7,#8)"
            })
    void a_row_that_calculates_with_a_total_or_with_several_rows_is_named(String formula) {
        SmallWorkbook workbook = total("Total").text(MAIN, "B13", "Risk buffer");
        for (String column : List.of("C", "D", "E")) {
            workbook.formula(MAIN, column + 13, formula.replace("#", column), "0.7");
        }
        assertThat(ImportOf.of(workbook).warnsAt("B13")).isTrue();
    }

    @Test
    void a_row_that_calculates_with_such_a_row_is_named() {
        SmallWorkbook workbook = total("Total").text(MAIN, "B13", "Buffer").text(MAIN, "B14", "Price");
        for (String column : List.of("C", "D", "E")) {
            workbook.formula(MAIN, column + 13, column + "12*0.1", "0.7");
            workbook.formula(MAIN, column + 14, column + "13*1200", "840");
        }
        assertThat(ImportOf.of(workbook).warnsAt("B14")).isTrue();
    }

    @Test
    void a_row_without_a_number_below_the_total_is_named_and_one_with_a_number_is_a_line_item() {
        ImportOf rate = ImportOf.of(row(total("Total"), 14, "", "Rate per day", 1200, 1200, 1200));
        assertThat(rate.warnsAt("B14")).isTrue();
        ImportOf option = ImportOf.of(row(total("Total"), 14, "5", "Option", 1, 1, 1));
        assertThat(option.lineItems()).contains("Option");
        assertThat(option.warnsAt("B14")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ergebnis",
                "Gesamtergebnis",
                "Résultat",
                "Итог",
                "集計",
                "汇总",
                "요약",
                "Suma końcowa",
                "Totalsumma",
                "Sum of S",
                "T O T A L",
                "Total (excl. VAT)",
                "Alles"
            })
    void the_row_of_totals_of_a_table_is_none_of_its_line_items(String label) {
        SmallWorkbook workbook = list().text(MAIN, "A12", label);
        List.of("C12", "D12", "E12").forEach(cell -> workbook.formula(MAIN, cell, "SUBTOTAL(109,[S])", "9"));
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.lineItems()).isEqualTo(FOUR);
        assertThat(read.warnsAt("B12")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T O T A L",
                "Overall total",
                "Project total",
                "Total of all",
                "Teilsumme",
                "Projektsumme",
                "Tot.",
                "Ges.",
                "Insg.",
                "Gesamtaufwand",
                "Gesamttage",
                "Aufwand gesamt",
                "Gesamtsumme netto",
                "Σ Tage"
            })
    void a_row_without_a_number_that_sounds_like_a_total_is_named(String label) {
        assertThat(ImportOf.of(row(list(), 12, "", label, 1, 1, 2)).warnsAt("B12"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"''", "2", "x"})
    void a_subtotal_that_was_typed_above_its_rows_is_named(String number) {
        SmallWorkbook workbook = row(small().blank(MAIN, "B10"), 9, number, "Group", 3, 5, 7);
        row(row(workbook, 10, "2.1", "Follow-up", 2, 3, 4), 11, "2.2", "Late Item", 1, 2, 3);
        row(workbook, 12, "2.3", "Last", 0, 0, 1);
        assertThat(ImportOf.of(workbook).warnsAt("B9")).isEqualTo(!number.equals("x"));
        assertThat(ImportOf.of(row(workbook, 9, number, "Group", 3, 5, 8)).warnsAt("B9"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Review,Total", "Review,Gesamt", "Scenario Template,Sum", "Scenario Template,Total"})
    void a_typed_total_below_services_is_none_of_them(String sheet, String label) {
        SmallWorkbook workbook = small().text(sheet, "B10", label);
        List.of("E10", "F10", "G10").forEach(cell -> workbook.number(sheet, cell, "7"));
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.catalogue().services()).hasSize(3);
        assertThat(read.warnsAt("B10")).isTrue();
        assertThat(read.codes()).doesNotContain("TOTAL_DISAGREES");
    }

    private static SmallWorkbook total(String label) {
        SmallWorkbook workbook = list().text(MAIN, "B12", label);
        for (String column : List.of("C", "D", "E")) {
            workbook.formula(MAIN, column + 12, "SUM(" + column + "7:" + column + "11)", "7");
        }
        return workbook;
    }

    private static SmallWorkbook list() {
        return row(row(small().blank(MAIN, "B10"), 9, "3", "Follow-up", 2, 3, 4), 11, "4", "Late Item", 1, 2, 3);
    }

    private static SmallWorkbook row(SmallWorkbook workbook, int row, String number, String name, int s, int m, int l) {
        if (!number.isEmpty()) {
            workbook.text(MAIN, "A" + row, number);
        }
        return workbook.text(MAIN, "B" + row, name)
                .number(MAIN, "C" + row, Integer.toString(s))
                .number(MAIN, "D" + row, Integer.toString(m))
                .number(MAIN, "E" + row, Integer.toString(l));
    }
}
