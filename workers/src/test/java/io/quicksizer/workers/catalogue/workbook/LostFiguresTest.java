package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No figure and no line item is lost or invented without a finding that forbids publishing or warns. */
class LostFiguresTest {
    private static final String WORKBOOK = "xl/workbook.xml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(12,8)",
                "SUM(P15:R15)",
                "SUBTOTAL(9,P8:R8)",
                "AGGREGATE(9,5,P8:R8)",
                "SUMIF(X1:X9,\"advice\",Y1:Y9)",
                "SUMIFS(Days!C1:C9,Days!A1:A9,B8)",
                "SUM(Review!E5:E6)",
                "SUM(C7:C7)*1.1",
                "C7*2",
                "C7",
                "TotalDays"
            })
    void a_line_item_whose_days_are_a_sum_of_something_else_does_not_end_the_list(String formula) {
        SmallWorkbook workbook = longer().formula(MAIN, "C8", formula, "20");
        assertThat(ReadBack.lineItems(workbook)).containsExactly("First Review", "Flat Fee", "Late Item");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SUM(#7:#8)", "SUBTOTAL(9,#7:#8)", "AGGREGATE(9,5,#$7:#$8)", "SUMIF(A7:A8,\">0\",#7:#8)", "#7+#8"
            })
    void a_subtotal_between_groups_is_passed_over_and_named(String formula) {
        SmallWorkbook workbook = longer().text(MAIN, "B9", "Advice in all");
        for (String column : List.of("C", "D", "E")) {
            workbook.formula(MAIN, column + 9, formula.replace("#", column), "4");
        }
        workbook.text(MAIN, "B11", "Late Item")
                .number(MAIN, "C11", "1")
                .number(MAIN, "D11", "2")
                .number(MAIN, "E11", "3");
        assertThat(ReadBack.lineItems(workbook)).containsExactly("First Review", "Flat Fee", "Late Item");
        assertThat(ReadBack.cells(workbook, "TOTAL_ROW_SKIPPED")).containsExactly("B9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total Experience Review", "Sum & Substance", "Totals Audit", "Gesamtkonzept"})
    void a_name_that_contains_total_is_a_name(String name) {
        assertThat(ReadBack.lineItems(longer().text(MAIN, "B8", name)))
                .containsExactly("First Review", name, "Late Item");
    }

    @Test
    void a_line_item_named_total_that_points_to_a_scenario_is_one() {
        SmallWorkbook workbook = longer().text(MAIN, "B7", "Total");
        assertThat(ReadBack.lineItems(workbook)).containsExactly("Total", "Flat Fee", "Late Item");
    }

    @Test
    void line_items_below_the_total_are_imported_and_named() {
        SmallWorkbook workbook = small().text(MAIN, "B12", "Below")
                .number(MAIN, "C12", "1")
                .number(MAIN, "D12", "2")
                .number(MAIN, "E12", "3");
        assertThat(ReadBack.lineItems(workbook)).containsExactly("First Review", "Flat Fee", "Below");
        assertThat(ReadBack.cells(workbook, "LINE_ITEM_BELOW_TOTAL")).containsExactly("B12");
    }

    @Test
    void a_legend_below_the_total_is_no_line_item_and_is_named() {
        SmallWorkbook workbook = small().text(MAIN, "B12", "Legend").text(MAIN, "C12", "small");
        assertThat(ReadBack.lineItems(workbook)).containsExactly("First Review", "Flat Fee");
        assertThat(ReadBack.cells(workbook, "ROW_SKIPPED")).containsExactly("B12");
    }

    @Test
    void a_total_that_was_pasted_as_values_is_named() {
        SmallWorkbook workbook = small().text(MAIN, "B10", "Total (days):")
                .number(MAIN, "C10", "4")
                .number(MAIN, "D10", "9")
                .number(MAIN, "E10", "15");
        assertThat(ReadBack.lineItems(workbook)).containsExactly("First Review", "Flat Fee");
        assertThat(ReadBack.cells(workbook, "ROW_SKIPPED")).containsExactly("B10");
    }

    @Test
    void a_line_item_that_happens_to_come_to_two_others_is_imported_with_a_warning() {
        SmallWorkbook workbook = small().blank(MAIN, "B10");
        row(workbook, 9, "Follow-up", 4, 9, 15);
        row(workbook, 11, "Late Item", 1, 2, 3);
        assertThat(ReadBack.lineItems(workbook)).containsExactly("First Review", "Flat Fee", "Follow-up", "Late Item");
        assertThat(ReadBack.cells(workbook, "LIKE_A_TOTAL")).containsExactly("B9");
    }

    @Test
    void figures_that_come_to_three_line_items_are_a_total_in_any_language() {
        SmallWorkbook workbook = small();
        row(workbook, 9, "Follow-up", 1, 1, 1);
        row(workbook, 11, "Yhteensä", 5, 10, 16);
        row(workbook, 12, "Late Item", 1, 2, 3);
        assertThat(ReadBack.lineItems(workbook)).containsExactly("First Review", "Flat Fee", "Follow-up", "Late Item");
        assertThat(ReadBack.cells(workbook, "ROW_SKIPPED")).containsExactly("B11");
    }

    @ParameterizedTest
    @CsvSource({"Yhteensä,false", "'',true"})
    void figures_that_come_to_two_line_items_are_a_total_without_a_name_or_at_the_end(String name, boolean goesOn) {
        SmallWorkbook workbook = small();
        row(workbook, 9, name, 4, 9, 15);
        if (goesOn) {
            row(workbook, 11, "Late Item", 1, 2, 3);
        }
        assertThat(ReadBack.lineItems(workbook)).doesNotContain(name, "").startsWith("First Review", "Flat Fee");
        assertThat(ReadBack.cells(workbook, "ROW_SKIPPED")).containsExactly("B9");
    }

    private static void row(SmallWorkbook workbook, int row, String name, int small, int medium, int large) {
        if (!name.isEmpty()) {
            workbook.text(MAIN, "B" + row, name);
        }
        workbook.number(MAIN, "C" + row, Integer.toString(small))
                .number(MAIN, "D" + row, Integer.toString(medium))
                .number(MAIN, "E" + row, Integer.toString(large));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUM(12,8)", "SUM(P15:R15)", "SUM(Days!A1:A2)", "ROUND(SUM(J9:K9),1)"})
    void a_service_whose_days_are_a_sum_of_something_else_is_no_section(String formula) {
        SmallWorkbook workbook = small().text(TEMPLATE, "B9", "Rehearsal")
                .number(TEMPLATE, "D9", "2")
                .formula(TEMPLATE, "E9", formula, "20");
        assertThat(workbook.read().services()).extracting(ParsedService::name).contains("Rehearsal");
    }

    @Test
    void results_that_were_never_calculated_are_one_error() {
        SmallWorkbook workbook =
                small().edit(WORKBOOK, xml -> xml.replace("</workbook>", "<calcPr fullCalcOnLoad=\"1\"/></workbook>"));
        for (String cell : List.of("E5", "F5", "G5", "E6", "F6", "G6")) {
            workbook.formula(REVIEW, cell, "'Scenario Template'!" + cell.charAt(0) + "5*1.2", "0");
        }
        assertThat(ReadBack.errors(workbook)).containsExactly("WORKBOOK_NOT_CALCULATED");
        assertThat(ReadBack.message(workbook, "WORKBOOK_NOT_CALCULATED"))
                .contains("Open the workbook", "let it calculate", "save it", "import it again");
    }

    @Test
    void a_zero_that_can_not_be_is_an_error_though_the_file_does_not_ask_to_be_calculated() {
        SmallWorkbook workbook = small().formula(REVIEW, "F6", "'Scenario Template'!F5*1.2", "0");
        assertThat(ReadBack.errors(workbook)).containsExactly("WORKBOOK_NOT_CALCULATED");
        assertThat(ReadBack.errors(small().formula(REVIEW, "F6", "'Scenario Template'!F6*1.2", "0")))
                .isEmpty();
    }

    @Test
    void totals_that_were_never_calculated_are_one_error() {
        SmallWorkbook workbook = small().edit(
                        WORKBOOK, xml -> xml.replace("</workbook>", "<calcPr fullCalcOnLoad=\"true\"/></workbook>"));
        for (String cell : List.of("C8", "D8", "E8")) {
            workbook.formula(MAIN, cell, "VLOOKUP(B8,Prices,2,0)", "0");
        }
        assertThat(ReadBack.errors(workbook)).containsExactly("WORKBOOK_NOT_CALCULATED");
    }

    @Test
    void formulas_none_of_which_has_a_result_are_one_error() {
        SmallWorkbook workbook = small().formula(REVIEW, "F6", "2+3", "5");
        for (int sheet = 1; sheet <= 3; sheet++) {
            workbook.edit(
                    "xl/worksheets/sheet" + sheet + ".xml", xml -> xml.replaceAll("</f><v>[^<]*</v>", "</f><v></v>"));
        }
        assertThat(ReadBack.errors(workbook)).containsExactly("WORKBOOK_NOT_CALCULATED");
    }

    @Test
    void a_scenario_that_comes_to_nothing_is_named() {
        SmallWorkbook workbook = small();
        for (String cell : List.of("E5", "F5", "G5", "E6", "F6", "G6")) {
            workbook.number(REVIEW, cell, "0");
        }
        assertThat(ReadBack.codes(workbook)).contains("NO_DAYS_AT_ALL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "d\\.mmm => 46152 => 10.May",
                "[$-407]d/\\ mmmm\\ yyyy;@ => 46152 => 10/ Mai 2026",
                "dd/mm/yyyy => 46152 => 10/05/2026",
                "h:mm => 0.5 => 12:00",
                "[h]:mm => 1.25 => 30:00",
                "[$-F400]h:mm:ss\\ AM/PM => 0.75 => 6:00:00 PM",
                "mm:ss.0 => 0.5 => 00:00",
                "yyyy\"-W\" => 46152 => 2026-W",
                "[Red]d-mmm;0 => 46152 => 10-May",
                "m/d/yy => 59 => 2/28/00"
            })
    void a_date_or_a_time_is_judged_by_its_cells_format(String format, String number, String shown) {
        SmallWorkbook workbook = formatted(format).raw(MAIN, "E8", "s=\"3\"", "<v>" + number + "</v>");
        assertThat(ReadBack.errors(workbook)).containsExactly("DATE_AS_DAYS");
        assertThat(ReadBack.message(workbook, "DATE_AS_DAYS")).contains("E8", "\"" + shown + "\"");
        SmallWorkbook service = formatted(format).raw(REVIEW, "G6", "s=\"3\"", "<v>" + number + "</v>");
        assertThat(ReadBack.errors(service)).containsExactly("DATE_AS_DAYS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0\" days\"",
                "0.00\\ \\d\\a\\y\\s",
                "#,##0.0_);[Red](#,##0.0)",
                "0.00E+00",
                "[$-407]#,##0.00",
                "General\" d\"",
                "[Magenta][<100]0;0",
                "\"day \"0",
                "@",
                "0;-0;\"d\""
            })
    void a_figure_whose_format_only_looks_like_a_date_is_a_figure(String format) {
        SmallWorkbook workbook = formatted(format).raw(MAIN, "E8", "s=\"3\"", "<v>12.5</v>");
        assertThat(ReadBack.errors(workbook)).isEmpty();
        assertThat(workbook.read().lineItems().get(1).stated().get(Size.L).text())
                .isEqualTo("12.5");
    }

    @ParameterizedTest
    @CsvSource({
        "14,46152,2026-05-10",
        "20,0.5,12:00",
        "46,1.25,30:00:00",
        "22,46152.5,2026-05-10 12:00",
        "57,46152,2026-05-10"
    })
    void the_formats_that_a_file_need_not_state_are_known(int id, String number, String shown) {
        SmallWorkbook workbook = small().edit(
                        "xl/styles.xml", xml -> xml.replace("numFmtId=\"9\"", "numFmtId=\"" + id + "\""))
                .blank(MAIN, "I6")
                .raw(MAIN, "E8", "s=\"2\"", "<v>" + number + "</v>");
        assertThat(ReadBack.message(workbook, "DATE_AS_DAYS")).contains("\"" + shown + "\"");
    }

    @Test
    void the_calendar_from_1904_shows_the_same_day() {
        SmallWorkbook workbook = formatted("d\\.mmm")
                .edit(WORKBOOK, xml -> xml.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"))
                .raw(MAIN, "E8", "s=\"3\"", "<v>44690</v>");
        assertThat(ReadBack.message(workbook, "DATE_AS_DAYS")).contains("\"10.May\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TODAY()", "DATE(2026,5,9)", "NOW()"})
    void a_formula_that_gives_a_date_is_one_however_its_cell_shows_it(String formula) {
        assertThat(ReadBack.errors(small().formula(MAIN, "E8", formula, "46152")))
                .containsExactly("DATE_AS_DAYS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12:00", "09.05.2026", "2026-05-09", "5/9/26"})
    void a_date_or_a_time_that_was_typed_as_text_is_one(String text) {
        assertThat(ReadBack.errors(small().text(REVIEW, "F6", text))).containsExactly("DATE_AS_DAYS");
    }

    @Test
    void a_merged_scope_type_counts_for_each_of_its_rows() {
        SmallWorkbook workbook =
                merged(longer().text(MAIN, "M6", "Scope type").text(MAIN, "M7", "Own family"), 1, "M7:M9");
        assertThat(workbook.read().lineItems())
                .extracting(item -> item.scopeType() + " " + item.scopeTypeFrom())
                .containsOnly("Own family COLUMN");
        assertThat(ReadBack.cells(workbook, "MERGED_CELLS")).containsExactly("M7");
    }

    @Test
    void a_merged_name_counts_for_each_of_its_rows() {
        SmallWorkbook workbook = merged(longer().blank(MAIN, "B9"), 1, "B8:B9");
        assertThat(ReadBack.lineItems(workbook)).containsExactly("First Review", "Flat Fee", "Flat Fee");
        assertThat(ReadBack.message(workbook, "MERGED_CELLS")).contains("B8:B9");
    }

    @Test
    void a_merged_note_counts_for_each_of_its_services() {
        SmallWorkbook workbook = merged(small().text(TEMPLATE, "I5", "Ask first"), 2, "I5:I6");
        assertThat(workbook.read().services().get(1).note()).isEqualTo("Ask first");
    }

    @Test
    void merged_figures_are_an_error_that_names_the_block() {
        assertThat(ReadBack.message(merged(longer().blank(MAIN, "C9"), 1, "C8:C9"), "MERGED_FIGURES"))
                .contains("C8:C9");
        assertThat(ReadBack.errors(merged(small().blank(REVIEW, "F6").blank(REVIEW, "G6"), 3, "E6:G6")))
                .containsExactly("MERGED_FIGURES");
    }

    @Test
    void a_row_that_is_only_taller_is_one_line_item() {
        SmallWorkbook workbook = merged(small().text(MAIN, "N9", "a remark"), 1, "B8:B9", "C8:C9", "D8:D9", "E8:E9");
        assertThat(ReadBack.lineItems(workbook)).containsExactly("First Review", "Flat Fee");
        assertThat(ReadBack.errors(workbook)).isEmpty();
    }

    @Test
    void a_title_over_a_group_is_no_figure() {
        SmallWorkbook workbook = merged(longer().text(MAIN, "B11", "Group two"), 1, "B11:F11");
        assertThat(ReadBack.errors(workbook)).isEmpty();
        assertThat(ReadBack.cells(workbook, "ROW_WITHOUT_FIGURES")).containsExactly("B11");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "The minimum number of days per year is 1,000 => 1000",
                "The minimum number of days per year is 1,000 days => 1000",
                "Mindestanzahl der Tage pro Jahr: 1.000 => 1000",
                "Minimum days per year: 1,234.5 => 1234.5",
                "Minimum days per year: 1'000 => 1000",
                "Minimum days per year: 1 000 => 1000",
                "At least 36 days per year => 36",
                "Minimum 40.5 days a year => 40.5"
            })
    void a_number_in_a_remark_is_read_as_its_language_writes_it(String remark, String days) {
        assertThat(small().text(MAIN, "N10", remark).read().policies())
                .extracting(ParsedPolicy::value)
                .contains(new BigDecimal(days));
    }

    @Test
    void a_number_in_a_remark_that_its_language_writes_otherwise_is_named_with_both_readings() {
        SmallWorkbook workbook = small().text(MAIN, "N10", "The minimum number of days per year is 1.000");
        assertThat(ReadBack.message(workbook, "YEARLY_MINIMUM_AMBIGUOUS")).contains("1000 or 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "1.000", "1,000 days", "12.500 Tage"})
    void a_text_that_may_mean_two_numbers_is_an_error_with_both(String text) {
        SmallWorkbook workbook = small().text(REVIEW, "F6", text);
        assertThat(ReadBack.errors(workbook)).containsExactly("NUMBER_AMBIGUOUS");
        assertThat(ReadBack.message(workbook, "NUMBER_AMBIGUOUS")).contains("00 or 1");
    }

    @ParameterizedTest
    @CsvSource({"'1,234.50',1234.5", "'1.234,5',1234.5", "'1 234',1234", "'0,125',0.13", "5 days,5", "'5,5 PT',5.5"})
    void a_number_in_words_counts(String text, String days) {
        SmallWorkbook workbook = small().text(MAIN, "E8", text);
        assertThat(workbook.read().lineItems().get(1).stated().get(Size.L).text())
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"B8,name", "B5,name"})
    void an_error_where_a_name_belongs_forbids_publishing(String cell) {
        String sheet = cell.equals("B8") ? MAIN : TEMPLATE;
        assertThat(ReadBack.errors(small().raw(sheet, cell, "t=\"e\"", "<f>X1</f><v>#REF!</v>")))
                .contains("CELL_ERROR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "0.333333333333333/0.333333333333333/0.333333333333333 => [3334, 3333, 3333]",
                "0.33333333333333331/0.33333333333333331/0.33333333333333331 => [3334, 3333, 3333]",
                "0.3333/0.3333/0.3333 => [3334, 3333, 3333]",
                "0.33/0.33/0.33 => [3334, 3333, 3333]",
                "0.166666666666667/0.5/0.333333333333333 => [1667, 5000, 3333]",
                "50/25/25 => [5000, 2500, 2500]",
                "0.5/0.25/0.25 => [5000, 2500, 2500]"
            })
    void shares_that_were_rounded_are_apportioned_to_the_whole(String shares, String spread) {
        String[] years = shares.split("/");
        SmallWorkbook workbook = small().raw(MAIN, "I6", "", "<f>1/3</f><v>" + years[0] + "</v>")
                .raw(MAIN, "J6", "", "<v>" + years[1] + "</v>")
                .raw(MAIN, "K6", "", "<v>" + years[2] + "</v>");
        assertThat(workbook.read().spread()).hasToString(spread);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void headings_that_inserted_rows_moved_are_found(int sheet) {
        SmallWorkbook workbook = small().edit("xl/worksheets/sheet" + sheet + ".xml", xml -> ShiftedRows.by(2, xml));
        if (sheet == 2) {
            workbook.edit("xl/worksheets/sheet3.xml", xml -> xml.replaceAll("(Template'!.)5", "$17"));
        } else {
            workbook.edit("xl/worksheets/sheet1.xml", xml -> xml.replaceAll("(Review!.)2", "$14"));
        }
        ParsedCatalogue catalogue = workbook.read();
        assertThat(catalogue.sections()).extracting(ParsedSection::name).containsExactly("Design", "Build");
        assertThat(TestCatalogues.days(catalogue, catalogue.scenarios().getFirst())
                        .days(Size.M)
                        .text())
                .isEqualTo("7");
        assertThat(ReadBack.codes(workbook)).contains("HEADINGS_MOVED").doesNotContain("TOTAL_DISAGREES");
    }

    @Test
    void headings_in_other_columns_are_an_error() {
        SmallWorkbook workbook = small().blank(REVIEW, "E1")
                .text(REVIEW, "F1", "S")
                .text(REVIEW, "G1", "M")
                .text(REVIEW, "H1", "L");
        assertThat(ReadBack.errors(workbook)).contains("HEADINGS_ELSEWHERE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Work\u00ADshop",
                "Work\u200Bshop",
                "\uFEFFWorkshop\u2060",
                "Work\u200Dshop",
                "\u202AWorkshop\u202C"
            })
    void a_name_with_signs_that_nobody_sees_is_the_same_name(String name) {
        SmallWorkbook workbook = small().text(REVIEW, "B6", name).blank(REVIEW, "C6");
        assertThat(workbook.read().services()).hasSize(3);
        assertThat(ReadBack.codes(workbook)).containsExactly("LINE_ITEM_TOTALS_ONLY");
        ParsedLineItem item = small().text(MAIN, "B8", name).read().lineItems().get(1);
        assertThat(item.key()).isEqualTo("workshop");
        assertThat(item.name()).isEqualTo("Workshop");
    }

    @ParameterizedTest
    @CsvSource({
        "Café Visit,Cafe\u0301 Visit",
        "Full Review,Full\u00A0Review",
        "Pre-Study,Pre\u2011Study",
        "Owner's Check,Owner\u2019s Check"
    })
    void look_alike_names_are_one_service(String template, String scenario) {
        SmallWorkbook workbook = small().text(TEMPLATE, "B6", template)
                .text(REVIEW, "B6", scenario)
                .blank(REVIEW, "C6");
        assertThat(workbook.read().services()).hasSize(3);
    }

    @Test
    void joiners_that_form_a_letter_or_a_picture_are_kept_to_be_shown() {
        assertThat(small().text(MAIN, "B8", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")
                        .read()
                        .lineItems()
                        .get(1)
                        .name())
                .contains("\u200C");
    }

    @Test
    void an_error_among_a_thousand_notes_is_kept() {
        SmallWorkbook workbook = small();
        for (int row = 20; row < 1_400; row++) {
            workbook.text(MAIN, "B" + row, "Only a name " + row);
        }
        workbook.text(MAIN, "B1401", "Last")
                .text(MAIN, "C1401", "x")
                .number(MAIN, "D1401", "-3")
                .number(MAIN, "E1401", "1");
        assertThat(workbook.read().publishable()).isFalse();
    }

    private static SmallWorkbook longer() {
        return small().text(MAIN, "B9", "Late Item")
                .number(MAIN, "C9", "1")
                .number(MAIN, "D9", "2")
                .number(MAIN, "E9", "3");
    }

    private static SmallWorkbook formatted(String format) {
        return small().edit(
                        "xl/styles.xml",
                        xml -> xml.replace(
                                        "<fonts",
                                        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"" + XlsxWriter.escaped(format)
                                                + "\"/></numFmts><fonts")
                                .replace("</cellXfs>", "<xf numFmtId=\"164\"/></cellXfs>"));
    }

    private static SmallWorkbook merged(SmallWorkbook workbook, int sheet, String... blocks) {
        StringBuilder merges = new StringBuilder("</sheetData><mergeCells>");
        for (String block : blocks) {
            merges.append("<mergeCell ref=\"").append(block).append("\"/>");
        }
        String end = merges.append("</mergeCells>").toString();
        return workbook.edit("xl/worksheets/sheet" + sheet + ".xml", xml -> xml.replace("</sheetData>", end));
    }
}
