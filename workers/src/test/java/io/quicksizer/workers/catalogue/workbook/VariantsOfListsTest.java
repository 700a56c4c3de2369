package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.workers.sizing.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as people arrange them: totals of their own words, second lists, units, headings in other rows and words. */
class VariantsOfListsTest {
    private static final List<String> FOUR = List.of("First Review", "Flat Fee", "Follow-up", "Late Item");

    // totals

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ergebnis",
                "Gesamtergebnis",
                "Grand tot.",
                "Overall effort",
                "一共",
                "合计（天）",
                "Sum total",
                "All in all",
                "Tutto",
                "En tout",
                "Cały zakres",
                "Σύνολο έργου",
                "Somme finale",
                "(all)"
            })
    void a_total_that_is_out_of_date_is_named_whatever_it_is_called(String label) {
        ImportOf numbered = ImportOf.of(row(list(), 12, "", label, 6, 12, 18));
        assertThat(numbered.warnsAt("B12")).isTrue();
        SmallWorkbook plain = row(list(), 12, "", label, 8, 15, 24);
        List.of("A7", "A8", "A9", "A11").forEach(cell -> plain.blank(MAIN, cell));
        assertThat(ImportOf.of(plain).warnsAt("B12")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "=ROW()-6", "=COUNTA(B$7:B12)"})
    void a_total_with_a_number_in_front_is_named(String number) {
        SmallWorkbook workbook = row(list(), 12, "5", "Ergebnis", 7, 14, 22);
        if (number.startsWith("=")) {
            workbook.formula(MAIN, "A12", number.substring(1), "5");
        }
        assertThat(ImportOf.of(workbook).warnsAt("B12")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SUM(_xlfn.ANCHORARRAY(#7))", "SUBTOTAL(9,_xlfn.ANCHORARRAY(#7))", "_xlfn.AGGREGATE(9,5,#7:#11)"
            })
    void a_sum_over_what_a_formula_spills_is_named(String formula) {
        SmallWorkbook workbook = row(list(), 12, "", "Everything", 1, 1, 1);
        for (String column : List.of("C", "D", "E")) {
            workbook.formula(MAIN, column + 12, formula.replace("#", column), "1");
        }
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.lineItems()).containsAll(FOUR);
        assertThat(read.warnsAt("B12")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#7+#8", "#8+#9", "+#7+#9+#11"})
    void a_package_of_some_line_items_is_never_left_out_in_silence(String formula) {
        SmallWorkbook workbook = row(list(), 12, "", "Bundle", 1, 1, 1);
        for (String column : List.of("C", "D", "E")) {
            workbook.formula(MAIN, column + 12, formula.replace("#", column), "4");
        }
        assertThat(ImportOf.of(workbook).warnsAt("B12")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2,3,4", "1,1,1", "12,14,16", "3,7,12", "40,50,60"})
    void a_last_line_item_without_a_number_is_one_when_it_is_not_near_the_sum(String s, String m, String l) {
        SmallWorkbook workbook = row(list(), 12, "", "Extra", 1, 1, 1)
                .number(MAIN, "C12", s)
                .number(MAIN, "D12", m)
                .number(MAIN, "E12", l);
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.lineItems()).contains("Extra");
    }

    // rows of units

    @ParameterizedTest
    @ValueSource(strings = {"days", "Tage", "PT", "d", "[d]", "person days", "jours", "small"})
    void a_row_of_units_is_no_line_item(String unit) {
        ImportOf read = ImportOf.of(units(unit));
        assertThat(read.lineItems()).isEqualTo(FOUR);
        assertThat(read.errors()).isEmpty();
        assertThat(read.names("B7")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hours", "Std.", "h", "€", "EUR", "weeks", "Wochen", "[h]", "kEUR / month", "%"})
    void a_row_of_other_units_forbids_publishing(String unit) {
        assertThat(ImportOf.of(units(unit)).errors()).containsExactly("OTHER_UNIT");
    }

    // second lists

    @ParameterizedTest
    @CsvSource({"Portfolio,Q6,8", "Portfolio,Q20,21", "Review,P1,6", "Scenario Template,P4,6", "Portfolio,J12,14"})
    void figures_below_a_second_set_of_headings_are_named(String sheet, String cell, int row) {
        CellAddress at = CellAddress.parse(cell).orElseThrow();
        SmallWorkbook workbook = list();
        List<String> sizes = List.of("S", "M", "L");
        for (int index = 0; index < sizes.size(); index++) {
            int column = at.column() + index;
            workbook.text(sheet, new CellAddress(at.row(), column).toString(), sizes.get(index));
            workbook.number(sheet, new CellAddress(row, column).toString(), "3");
        }
        assertThat(ImportOf.of(workbook).warnsAt(cell)).isTrue();
    }

    @Test
    void headings_without_figures_below_them_are_only_words() {
        SmallWorkbook workbook =
                list().text(MAIN, "Q6", "S").text(MAIN, "R6", "M").text(MAIN, "S6", "L");
        assertThat(ImportOf.of(workbook).names("Q6")).isFalse();
    }

    @Test
    void a_line_item_above_the_headings_is_named() {
        assertThat(ImportOf.of(row(list(), 3, "", "Early", 1, 2, 3)).warnsAt("B3"))
                .isTrue();
    }

    @Test
    void a_legend_above_the_list_is_no_list() {
        SmallWorkbook workbook =
                list().text(MAIN, "C3", "S").text(MAIN, "D3", "M").text(MAIN, "E3", "L");
        workbook.text(MAIN, "B4", "meaning")
                .text(MAIN, "C4", "small")
                .text(MAIN, "D4", "medium")
                .text(MAIN, "E4", "large");
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.lineItems()).isEqualTo(FOUR);
        assertThat(read.catalogue().spread()).containsExactly(5000, 2500, 2500);
        assertThat(read.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Review", "Scenario Template"})
    void headings_that_are_repeated_among_services_are_no_service(String sheet) {
        SmallWorkbook workbook = small().text(sheet, "B9", "Part two");
        workbook.text(sheet, "E9", "S").text(sheet, "F9", "M").text(sheet, "G9", "L");
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.catalogue().services()).hasSize(3);
        assertThat(read.names("E9")).isTrue();
    }

    // headings

    @ParameterizedTest
    @CsvSource({
        "S (days),M (days),L (days)",
        "S:,M:,L:",
        "Small,Medium,Large",
        "Klein,Mittel,Groß",
        "S [PT],M [PT],L [PT]",
        "S-Tage,M-Tage,L-Tage",
        "S / d,M / d,L / d",
        "Ѕ,М,L",
        "S (in Tagen),M (in Tagen),L (in Tagen)",
        "small (d),medium (d),large (d)",
        "S*,M*,L*",
        "'S, days','M, days','L, days'",
        "Ｓ（日）,Ｍ（日）,Ｌ（日）",
        "S Tage,M Tage,L Tage"
    })
    void headings_of_sizes_are_understood(String s, String m, String l) {
        SmallWorkbook workbook = list().text(MAIN, "C6", s).text(MAIN, "D6", m).text(MAIN, "E6", l);
        workbook.text(REVIEW, "E1", s).text(REVIEW, "F1", m).text(REVIEW, "G1", l);
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.lineItems()).isEqualTo(FOUR);
        assertThat(read.codes()).doesNotContain("LAYOUT_ASSUMED");
        assertThat(read.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h", "hours", "Std.", "€", "weeks", "in Wochen", "EUR"})
    void headings_in_another_unit_forbid_publishing(String unit) {
        SmallWorkbook main = list();
        List.of("C6=S", "D6=M", "E6=L")
                .forEach(cell -> main.text(MAIN, cell.substring(0, 2), cell.substring(3) + " (" + unit + ")"));
        assertThat(ImportOf.of(main).errors()).containsOnly("OTHER_UNIT");
        SmallWorkbook review = small().text(REVIEW, "E1", "S (" + unit + ")");
        assertThat(ImportOf.of(review).errors()).containsOnly("OTHER_UNIT");
    }

    @ParameterizedTest
    @CsvSource({
        "Portfolio,F6,F8,G6,G8",
        "Portfolio,F6,,G6,G8",
        "Review,H1,H6,J1,J6",
        "Review,H1,,I1,I6",
        "Portfolio,F6,F8,,"
    })
    void figures_for_custom_in_a_column_of_another_heading_are_named(
            String sheet, String heading, String figure, String other, String otherFigure) {
        SmallWorkbook workbook = small().blank(sheet, heading);
        if (figure != null) {
            workbook.number(sheet, figure, "20");
        }
        if (other != null) {
            workbook.text(sheet, other, "Custom").number(sheet, otherFigure, "30");
        }
        ImportOf read = ImportOf.of(workbook);
        assertThat(figure == null || read.warnsAt(heading)).isTrue();
        assertThat(other == null || read.warnsAt(other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "M6,Scope-Type",
        "M6,ScopeType",
        "M6,Scope type:",
        "M6,Scope type *",
        "M6,Scope Types",
        "M6,SCOPE TYPE (family)",
        "M5,Scope type",
        "M3,Scope type",
        "P6,'Scope\ntype'"
    })
    void the_column_of_scope_types_is_found(String cell, String heading) {
        String column = cell.substring(0, 1);
        SmallWorkbook workbook = small().text(MAIN, cell, heading)
                .text(MAIN, column + 7, "Own family")
                .text(MAIN, column + 8, "Own family");
        assertThat(workbook.read().lineItems())
                .extracting(ParsedLineItem::scopeType)
                .containsOnly("Own family");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {"t=\"e\" => <v>#N/A</v>", "t=\"n\" => <f>X8</f>", "t=\"n\" => <f>X8</f><v>0</v>"})
    void a_scope_type_that_can_not_be_read_is_named(String attributes, String content) {
        SmallWorkbook workbook =
                small().text(MAIN, "M6", "Scope type").text(MAIN, "M7", "Own").raw(MAIN, "M8", attributes, content);
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.names("M8")).isTrue();
        assertThat(read.catalogue().scopeTypes()).containsExactly("Own", "Advice");
    }

    // services

    @ParameterizedTest
    @ValueSource(strings = {"#5+#8", "SUM(#5,#8)", "SUM(#5:#5)+#8", "#5+#8+#4"})
    void a_service_of_the_template_is_one_though_a_scenario_adds_it_up(String formula) {
        SmallWorkbook workbook = small();
        List.of("E6=2", "F6=5", "G6=8")
                .forEach(cell -> workbook.formula(
                        REVIEW, cell.substring(0, 2), formula.replace("#", cell.substring(0, 1)), cell.substring(3)));
        assertThat(ImportOf.of(workbook).days(Size.M)).isEqualTo("7");
    }

    @Test
    void a_service_with_an_effort_is_one_though_its_days_are_the_sum_of_others() {
        SmallWorkbook workbook = small().formula(TEMPLATE, "E6", "E5+E8", "1").formula(TEMPLATE, "F6", "F5+F8", "2");
        assertThat(ImportOf.of(workbook).catalogue().services()).hasSize(3);
        assertThat(ImportOf.of(workbook).days(Size.M)).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#5+#6", "SUM(#5:#6)", "#5+#6+#6"})
    void a_section_with_an_effort_is_one(String formula) {
        ImportOf read = ImportOf.of(small().number(TEMPLATE, "D4", "7").sums(TEMPLATE, 4, formula));
        assertThat(read.errors()).isEmpty();
        assertThat(read.catalogue().services()).hasSize(3);
    }

    @Test
    void a_total_of_the_sections_with_the_sum_of_the_efforts_is_no_service() {
        SmallWorkbook workbook = small().text(TEMPLATE, "B10", "All").formula(TEMPLATE, "D10", "SUM(D5:D8)", "16");
        ImportOf read = ImportOf.of(workbook.sums(TEMPLATE, 10, "#4+#7"));
        assertThat(read.catalogue().services()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"d.m.yyyy,46152", "'#,##0 \"€\"',1200", "0%,0.2", "h:mm,0.5"})
    void a_date_or_a_rate_below_the_list_is_no_line_item(String format, String number) {
        ImportOf read =
                ImportOf.of(ImportOf.formatted(format, MAIN, "C12", number).text(MAIN, "B12", "As of"));
        assertThat(read.lineItems()).containsExactly("First Review", "Flat Fee");
        assertThat(read.warnsAt("B12")).isTrue();
        assertThat(read.errors()).isEmpty();
    }

    @Test
    void what_is_too_narrow_or_too_low_to_be_seen_counts_and_is_named() {
        SmallWorkbook narrow = small().edit(
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replace(
                                "<sheetData>",
                                "<cols><col min=\"5\" max=\"5\" width=\"0.08\" customWidth=\"1\"/></cols><sheetData>"));
        assertThat(ImportOf.of(narrow).codes()).contains("HIDDEN_COLUMNS_COUNT");
        SmallWorkbook low = small().edit(
                        "xl/worksheets/sheet3.xml",
                        xml -> xml.replace("<row r=\"6\"", "<row r=\"6\" ht=\"0.75\" customHeight=\"1\""));
        assertThat(ImportOf.of(low).codes()).contains("HIDDEN_ROWS_COUNT");
    }

    @ParameterizedTest
    @CsvSource({"Review,F4", "Scenario Template,G4", "Review,E7"})
    void a_figure_that_was_typed_over_the_sum_of_a_section_is_named(String sheet, String cell) {
        SmallWorkbook workbook = small().number(sheet, cell, "99").blank(REVIEW, "F2");
        assertThat(ImportOf.of(workbook).warnsAt(cell)).isTrue();
    }

    // refusals

    @Test
    void a_refusal_for_what_is_missing_says_what_to_do() {
        assertThatThrownBy(() -> small().without(TEMPLATE).read()).hasMessageContaining("Give this name to the sheet");
        assertThatThrownBy(() -> small().text(MAIN, "C6", "one").read())
                .hasMessageContaining("Write them above the days");
        assertThatThrownBy(() -> small().raw(MAIN, "C6", "", "<f>X1</f>").read())
                .hasMessageContaining("let it calculate");
        SmallWorkbook empty = small();
        for (int row = 7; row <= 8; row++) {
            for (String column : List.of("A", "B", "C", "D", "E", "F")) {
                empty.blank(MAIN, column + row);
            }
        }
        assertThatThrownBy(empty::read).hasMessageContaining("List them below its headings");
    }

    /** The list with a row of units between its headings and the first line item. */
    private static SmallWorkbook units(String unit) {
        SmallWorkbook workbook = row(row(small(), 9, "2", "Flat Fee", 1, 2, 3), 10, "3", "Follow-up", 2, 3, 4);
        row(workbook, 11, "4", "Late Item", 1, 2, 3);
        row(workbook, 8, "1", "First Review", 3, 7, 12).formula(MAIN, "C8", "Review!E2", "3");
        for (String cell : List.of("A7", "B7", "F7")) {
            workbook.blank(MAIN, cell);
        }
        List.of("C7", "D7", "E7").forEach(cell -> workbook.text(MAIN, cell, unit));
        return workbook;
    }

    private static SmallWorkbook list() {
        return row(row(small().blank(MAIN, "B10"), 9, "3", "Follow-up", 2, 3, 4), 11, "4", "Late Item", 1, 2, 3);
    }

    private static SmallWorkbook row(SmallWorkbook workbook, int row, String number, String name, int s, int m, int l) {
        if (!number.isEmpty()) {
            workbook.number(MAIN, "A" + row, number);
        }
        return workbook.text(MAIN, "B" + row, name)
                .number(MAIN, "C" + row, Integer.toString(s))
                .number(MAIN, "D" + row, Integer.toString(m))
                .number(MAIN, "E" + row, Integer.toString(l));
    }
}
