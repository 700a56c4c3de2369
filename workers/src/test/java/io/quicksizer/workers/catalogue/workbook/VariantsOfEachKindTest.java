package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.ImportOf.formatted;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of content that an import once got wrong, in forms that no other test has: each is read as it is meant, or
 * named at its cell by a finding that warns or forbids publishing.
 */
class VariantsOfEachKindTest {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String MAIN_PART = "xl/worksheets/sheet1.xml";
    private static final String REVIEW_PART = "xl/worksheets/sheet3.xml";
    private static final List<String> FOUR = List.of("First Review", "Flat Fee", "Follow-up", "Late Item");

    // totals and the end of the list

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUMPRODUCT(#7:#9,--(A7:A9>0))",
                "SUMPRODUCT((A7:A9>0)*#7:#9)",
                "AGGREGATE(9,7,#7:#9)",
                "SUM(_xlfn._xlws.FILTER(#7:#9,A7:A9>0))",
                "_xlfn.LET(_xlpm.r,#7:#9,SUM(_xlpm.r))",
                "_xlfn.REDUCE(0,#7:#9,_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b))",
                "SUM(INDEX(#:#,7):INDEX(#:#,9))",
                "SUM(INDIRECT(\"R7C:R9C\",FALSE))",
                "SUBTOTAL(109,Items[S])",
                "SUM(Items[[#Data],[S]])",
                "SUM(#7,#8,#9)",
                "+#7+#8+#9",
                "SUM(#7:#8)+#9",
                "SUM(#$7:#9)/1",
                "IF(COUNT(#7:#9)=0,\"\",SUM(#7:#9))",
                "ROUND(SUBTOTAL(9,#7:#9),1)",
                "VALUE(SUM(#7:#9))",
                "DSUM(A6:F9,\"S\",X1:X2)",
                "SUM(Portfolio!#7:#9)",
                "SUM('Portfolio'!#$7:#$9)"
            })
    void a_total_among_the_line_items_is_named_whichever_function_it_uses(String formula) {
        ImportOf right = ImportOf.of(summed(formula, "6", "12", "19"));
        assertThat(right.lineItems()).isEqualTo(FOUR);
        assertThat(right.names("B10")).isTrue();

        ImportOf stale = ImportOf.of(summed(formula, "5", "5", "5"));
        assertThat(!stale.lineItems().contains("Interim") ? stale.names("B10") : stale.warnsAt("B10"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AVERAGE(#7:#9)",
                "MEDIAN(#7:#9)",
                "MAX(#7:#9)",
                "MIN(#7:#9)",
                "COUNT(#7:#9)",
                "COUNTIF(#7:#9,\">0\")",
                "_xlfn.STDEV.S(#7:#9)",
                "LARGE(#7:#9,1)",
                "#9/SUM(#7:#9)",
                "SUM(#7:#9)*0.1",
                "PERCENTILE(#7:#9,0.5)",
                "SUBTOTAL(1,#7:#9)"
            })
    void a_row_that_calculates_with_the_list_is_never_a_line_item_in_silence(String formula) {
        ImportOf read = ImportOf.of(summed(formula, "2", "4", "6"));
        assertThat(read.lineItems()).containsAll(FOUR);
        assertThat(!read.lineItems().contains("Interim") ? read.names("B10") : read.warnsAt("B10"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total général",
                "Totale generale",
                "Somma",
                "Suma",
                "Итого",
                "Всего",
                "合計",
                "总计",
                "小计",
                "총계",
                "المجموع",
                "סה\"כ",
                "Razem",
                "Celkem",
                "Összesen",
                "∑",
                "Summe gesamt",
                "Total S+M+L",
                "Sum of days",
                "Total (PT)",
                "Gesamt:",
                "Sous-total"
            })
    void a_total_that_was_typed_and_is_out_of_date_is_named_in_every_language(String label) {
        SmallWorkbook workbook = list().text(MAIN, "B10", label);
        for (String cell : List.of("C10", "D10", "E10")) {
            workbook.number(MAIN, cell, "5");
        }
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.lineItems()).containsAll(FOUR);
        assertThat(read.warnsAt("B10")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(#8:#11)",
                "SUBTOTAL(9,#8:#200)",
                "SUM(Items[S])",
                "SUM(OFFSET(#7,1,0,4,1))",
                "SUM(#8:INDEX(#:#,200))",
                "SUMPRODUCT(#8:#11*1)",
                "#8+#9+#11",
                "AGGREGATE(9,5,#8:#11)",
                "SUM(#8:#11)/1",
                "(typed)"
            })
    void a_total_above_its_rows_is_named(String formula) {
        SmallWorkbook workbook = list().blank(MAIN, "A7").text(MAIN, "B7", "Everything");
        List.of("C7=4", "D7=7", "E7=10", "F7=0").forEach(cell -> {
            String column = cell.substring(0, 1);
            if (formula.equals("(typed)")) {
                workbook.number(MAIN, column + 7, cell.substring(3));
            } else {
                workbook.formula(MAIN, column + 7, formula.replace("#", column), cell.substring(3));
            }
        });
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.lineItems()).contains("Flat Fee", "Follow-up", "Late Item");
        assertThat(!read.lineItems().contains("Everything") ? read.names("B7") : read.warnsAt("B7"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"A10,false", "A10,true"})
    void a_total_whose_label_is_before_the_names_is_one(String cell, boolean merged) {
        SmallWorkbook workbook = list().text(MAIN, cell, "Total");
        List.of("C10=6", "D10=12", "E10=19")
                .forEach(sum -> workbook.number(MAIN, sum.substring(0, 3), sum.substring(4)));
        if (merged) {
            merged(workbook, MAIN_PART, "A10:B10");
        }
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.lineItems()).isEqualTo(FOUR);
        assertThat(read.names("B10")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(P8:R8)",
                "SUMPRODUCT(P8:R8,P$5:R$5)",
                "AGGREGATE(9,6,P8:R8)",
                "_xlfn.LET(_xlpm.x,P8,_xlpm.x*2)",
                "SUM(Rates[Days])",
                "SUMIFS(Q:Q,P:P,B8)",
                "VLOOKUP(B8,P:R,3,0)",
                "_xlfn.XLOOKUP(B8,P:P,R:R)",
                "INDEX(R:R,MATCH(B8,P:P,0))",
                "MAX(P8:R8)",
                "AVERAGE(P8:R8)",
                "C7+1",
                "SUM(C7)*2",
                "ROUND(C7*1.15,1)",
                "CHOOSE(2,4,8)"
            })
    void a_line_item_that_is_calculated_from_elsewhere_is_one(String formula) {
        SmallWorkbook workbook = list().text(MAIN, "B10", "Sum");
        List.of("C8", "D8", "E8").forEach(cell -> workbook.formula(MAIN, cell, formula, "8"));
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.lineItems()).isEqualTo(FOUR);
        assertThat(read.stated("Flat Fee", Size.S)).isEqualTo("8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Totalschaden workshop",
                "Summer school",
                "Sumatra rollout",
                "Gesamtprojektleitung",
                "Totally new"
            })
    void a_name_that_begins_like_a_total_is_a_name(String name) {
        assertThat(ImportOf.of(list().text(MAIN, "B8", name)).lineItems())
                .contains(name)
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"10,Total", "10,Gesamt", "3,Total général", "10,Sum"})
    void a_typed_total_on_a_sheet_of_services_is_no_service_in_silence(int row, String label) {
        SmallWorkbook workbook = small().text(REVIEW, "B" + row, label)
                .number(REVIEW, "E" + row, "3")
                .number(REVIEW, "F" + row, "7")
                .number(REVIEW, "G" + row, "12");
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.days(Size.M).equals("7") ? read.names("B" + row) : read.warnsAt("B" + row))
                .isTrue();
    }

    // dates, times and other units

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "[Blue]dd/mm/yyyy => 46152",
                "\"am \"d\".\"m\".\"yyyy => 46152",
                "[>=1]d.m.yy;[<1]h:mm => 0.5",
                "[>=1]d.m.yy;[<1]h:mm => 46152",
                "yyyy\\-mm\\-dd\\Thh:mm => 46152.5",
                "[hh]:mm => 1.5",
                "[s] => 0.5",
                "[ss].00 => 0.5",
                "h\"h\"mm => 0.5",
                "[$-40C]d\\ mmm\\ yyyy => 46152",
                "[$-FC19]dd\\ mmmm\\ yyyy\\ \\г\\.;@ => 46152",
                "mmmmm => 46152",
                "_-d.m.yyyy_- => 46152",
                "*-d.m => 46152",
                "[Color10]h:mm => 0.5",
                "[$-x-sysdate]dddd, mmmm dd, yyyy => 46152",
                "[$-x-systime]h:mm:ss AM/PM => 0.5",
                "[$-404]e/m/d => 46152",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\" => 46152",
                "0;d.m.yyyy => -1",
                "\"KW \"d => 46152"
            })
    void dates_and_times_are_known_by_their_format(String format, String number) {
        assertThat(ImportOf.of(formatted(format, MAIN, "E8", number)).errors()).isNotEmpty();
        assertThat(ImportOf.of(formatted(format, REVIEW, "G6", number)).warnsAt("G6"))
                .isTrue();
        assertThat(ImportOf.of(formatted(format, MAIN, "E8", number)
                                .edit(WORKBOOK, xml -> xml.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>")))
                        .errors())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#,##0.00;[Red]-#,##0.00",
                "0.0_ ;-0.0\\ ",
                "[$-407]#,##0.0;[Red]\\-#,##0.0",
                "0.0\"d\"",
                "0.0\\d",
                "0.0\" dagar\"",
                "\"Dauer: \"0.0",
                "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)",
                "[=1]0\" day\";0.0\" days\"",
                "##0.0E+0",
                "0.0;;",
                "0,000.0",
                "[Color5]0.0",
                "\"D\"0.0",
                "0.0\" AT\"",
                "00000.0",
                "[$-41F]0.0",
                "GENERAL",
                "G/通用格式",
                "G/標準",
                "G/표준",
                "General;[Red]-General",
                "0.0\" m/d\"",
                "[$ Tage-407]0.0",
                "0.0[$ PT]",
                "[<1000]0.0;0.0,\"k\""
            })
    void figures_are_known_by_their_format(String format) {
        ImportOf read = ImportOf.of(formatted(format, MAIN, "E8", "12.5"));
        assertThat(read.errors()).isEmpty();
        assertThat(read.warnsAt("E8")).isFalse();
        assertThat(read.stated("Flat Fee", Size.L)).isEqualTo("12.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#,##0.00 \"€\"",
                "[$€-407]#,##0.00",
                "[$$-409]#,##0.00",
                "\"$\"#,##0",
                "\\$#,##0",
                "[$CHF] #,##0.00",
                "#,##0.00\\ [$kr-41D]",
                "_-[$€-2] * #,##0.00_-",
                "€ 0",
                "0\" EUR\"",
                "0\" min\"",
                "0.0\" Jahre\"",
                "0\"‰\"",
                "0.0\" FTE\"",
                "0.0\" PM\"",
                "0\\ \\m\\i\\n",
                "0.0\" mois\"",
                "0.0\" semaines\""
            })
    void money_and_other_units_are_no_days(String format) {
        assertThat(ImportOf.of(formatted(format, MAIN, "E8", "12.5")).errors()).contains("OTHER_UNIT");
        assertThat(ImportOf.of(formatted(format, REVIEW, "G6", "12.5")).errors())
                .contains("OTHER_UNIT");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 42, 44, 9, 10})
    void the_formats_of_money_and_shares_that_a_file_need_not_state_are_known(int id) {
        SmallWorkbook workbook = small().edit(
                        "xl/styles.xml", xml -> xml.replace("</cellXfs>", "<xf numFmtId=\"" + id + "\"/></cellXfs>"))
                .raw(MAIN, "E8", "s=\"3\"", "<v>12.5</v>");
        assertThat(ImportOf.of(workbook).errors()).contains("OTHER_UNIT");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 11, 12, 13, 37, 38, 39, 40, 41, 43, 48, 49})
    void the_formats_of_figures_that_a_file_need_not_state_are_known(int id) {
        SmallWorkbook workbook = small().edit(
                        "xl/styles.xml", xml -> xml.replace("</cellXfs>", "<xf numFmtId=\"" + id + "\"/></cellXfs>"))
                .raw(MAIN, "E8", "s=\"3\"", "<v>12.5</v>");
        assertThat(ImportOf.of(workbook).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", ";;;@", "\"\"", "\"n/a\"", "\"TBD\";\"TBD\"", "[<100]\"small\";0", "_ "})
    void a_figure_that_its_format_hides_is_named(String format) {
        assertThat(ImportOf.of(formatted(format, MAIN, "E8", "12.5")).warnsAt("E8"))
                .isTrue();
        assertThat(ImportOf.of(formatted(format, REVIEW, "G6", "12.5")).warnsAt("G6"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Plan!B3", "+Plan!$B$3", "Plan!B3+30", "MAX(Plan!B3:B4)", "IF(A8>0,Plan!B3,0)", "'Plan'!B4"})
    void a_formula_that_takes_a_date_from_another_cell_is_a_date(String formula) {
        SmallWorkbook workbook = formatted("d.m.yyyy", "Plan", "B3", "46152")
                .raw("Plan", "B4", "s=\"3\"", "<v>46172</v>")
                .formula(MAIN, "E8", formula, "46172");
        assertThat(ImportOf.of(workbook).errors()).contains("DATE_AS_DAYS");
    }

    @Test
    void days_between_two_dates_are_days() {
        SmallWorkbook workbook = formatted("d.m.yyyy", "Plan", "B3", "46152")
                .raw("Plan", "B4", "s=\"3\"", "<v>46172</v>")
                .formula(MAIN, "E8", "Plan!B4-Plan!B3", "20");
        assertThat(ImportOf.of(workbook).errors()).isEmpty();
        assertThat(ImportOf.of(workbook).stated("Flat Fee", Size.L)).isEqualTo("20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-09T00:00:00",
                "2026-05-09 12:00",
                "9/5",
                "Q2 2026",
                "12h30",
                "1:30 h",
                "KW 20",
                "May",
                "2026年5月9日",
                "9.5.",
                "09-05-2026",
                "8am"
            })
    void a_date_or_a_time_as_text_is_named(String text) {
        ImportOf read = ImportOf.of(small().text(REVIEW, "F6", text));
        assertThat(read.warnsAt("F6")).isTrue();
        assertThat(read.days(Size.M)).isEqualTo("2");
    }

    // numbers

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "１２ => 12",
                "１，２３４．５ => 1234.5",
                "１２，５ => 12.5",
                "١٢٫٥ => 12.5",
                "١٬٢٣٤٫٥ => 1234.5",
                "۱۲ => 12",
                "१२ => 12",
                "1\u2007234 => 1234",
                "1\u3000234 => 1234",
                "1ʼ234.5 => 1234.5",
                "1‘234.5 => 1234.5",
                "1`234.5 => 1234.5",
                "1´234.5 => 1234.5",
                "\u200E12 => 12",
                "1\u200B2 => 12",
                "\uFEFF12 => 12",
                "+12 => 12",
                "12.50 => 12.5",
                "012 => 12",
                "12 d => 12",
                "12 PT => 12",
                "12 Arbeitstage => 12"
            })
    void a_number_as_text_is_read(String text, String days) {
        ImportOf read = ImportOf.of(small().text(MAIN, "E8", text));
        assertThat(read.stated("Flat Fee", Size.L)).isEqualTo(days);
        assertThat(read.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 or 13",
                "(12)",
                "12-",
                "- 12",
                "1.5E1",
                "1e1",
                "12½",
                "½",
                "XII",
                "twelve",
                "~12",
                "<12",
                "12+3",
                "=12",
                "12*",
                "1 2",
                "1__2",
                "12..5",
                "12,,5",
                "1.2.3",
                "0x12",
                "∞",
                "?",
                "n/a",
                "-",
                "—",
                "tbd",
                "12 PM",
                "1٢"
            })
    void what_is_no_number_is_named(String text) {
        ImportOf read = ImportOf.of(small().text(REVIEW, "F6", text));
        assertThat(read.warnsAt("F6")).isTrue();
        assertThat(read.days(Size.M)).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "1.000", "１，０００", "١٬٠٠٠", "999.999", "12,500 PT", "1.000 Tage"})
    void what_may_be_two_numbers_is_an_error(String text) {
        assertThat(ImportOf.of(small().text(REVIEW, "F6", text)).errors()).containsExactly("NUMBER_AMBIGUOUS");
    }

    @ParameterizedTest
    @CsvSource({"12.,12", "1.2E+1,12", "12e0,12", "+12,12", "00012,12", "12.000000000000001,12", "' 12',12"})
    void a_number_of_the_file_is_read_however_it_is_written(String value, String days) {
        assertThat(ImportOf.of(small().raw(MAIN, "E8", "", "<v>" + value + "</v>"))
                        .stated("Flat Fee", Size.L))
                .isEqualTo(days);
    }

    // results that were never calculated

    @Test
    void a_service_whose_name_and_days_were_never_calculated_is_not_lost() {
        SmallWorkbook workbook = small().raw(REVIEW, "B6", "", "<f>'Scenario Template'!B6</f>")
                .blank(REVIEW, "C6")
                .blank(REVIEW, "D6");
        List.of("E6", "F6", "G6").forEach(cell -> workbook.raw(REVIEW, cell, "", "<f>1+1</f>"));
        assertThat(ImportOf.of(workbook).errors()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<f>B1</f>",
                "<f>B1</f><v/>",
                "<f>B1</f><v></v>",
                "<f t=\"array\" ref=\"E8\">B1:B2</f>",
                "<f ca=\"1\">RAND()</f>"
            })
    void a_formula_without_a_result_is_an_error(String content) {
        assertThat(ImportOf.of(small().raw(MAIN, "E8", "", content)).errors()).isNotEmpty();
        assertThat(ImportOf.of(small().raw(REVIEW, "G6", "", content)).errors()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/>",
                "<calcPr forceFullCalc=\"true\"/>",
                "<calcPr calcCompleted=\"0\"/>",
                "<calcPr calcMode=\"auto\" fullCalcOnLoad=\"on\"/>"
            })
    void zeros_of_a_workbook_that_asks_to_be_calculated_are_one_error(String request) {
        SmallWorkbook workbook = small().edit(WORKBOOK, xml -> xml.replace("</workbook>", request + "</workbook>"));
        for (String cell : List.of("C8", "D8", "E8")) {
            workbook.formula(MAIN, cell, "INDEX(P:P,3)", "0");
        }
        assertThat(ImportOf.of(workbook).errors()).containsExactly("WORKBOOK_NOT_CALCULATED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#SPILL!", "#CALC!", "#BUSY!", "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#NAME?", "#DIV/0!"})
    void an_error_of_any_program_is_named(String error) {
        SmallWorkbook workbook = small().raw(REVIEW, "F6", "t=\"e\"", "<f>1/0</f><v>" + error + "</v>");
        assertThat(ImportOf.of(workbook).errors()).containsExactly("CELL_ERROR");
    }

    // merged blocks

    @ParameterizedTest
    @ValueSource(strings = {"E8:F8", "C8:E8", "C7:C8", "C8:C9", "D8:E9"})
    void merged_figures_are_named(String block) {
        SmallWorkbook workbook = list();
        CellRange range = CellRange.parse(block).orElseThrow();
        for (int row = range.first().row(); row <= range.last().row(); row++) {
            for (int column = range.first().column(); column <= range.last().column(); column++) {
                if (row > range.first().row() || column > range.first().column()) {
                    workbook.blank(MAIN, new CellAddress(row, column).toString());
                }
            }
        }
        assertThat(ImportOf.of(merged(workbook, MAIN_PART, block)).errors()).isNotEmpty();
    }

    @Test
    void headings_that_are_merged_with_the_row_above_are_found() {
        SmallWorkbook workbook = list().text(MAIN, "A6", "#").text(MAIN, "B6", "Name");
        for (String column : List.of("C", "D", "E", "F")) {
            workbook.blank(MAIN, column + 6);
        }
        workbook.text(MAIN, "C5", "S")
                .text(MAIN, "D5", "M")
                .text(MAIN, "E5", "L")
                .text(MAIN, "F5", "Custom");
        ImportOf read = ImportOf.of(merged(workbook, MAIN_PART, "C5:C6", "D5:D6", "E5:E6", "F5:F6"));
        assertThat(read.lineItems()).isEqualTo(FOUR);
        assertThat(read.catalogue().spread()).containsExactly(5000, 2500, 2500);
    }

    @Test
    void a_share_that_is_merged_over_years_is_named() {
        SmallWorkbook workbook =
                small().number(MAIN, "I6", "1").blank(MAIN, "J6").blank(MAIN, "K6");
        assertThat(ImportOf.of(merged(workbook, MAIN_PART, "I6:K6")).warnsAt("I6"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"B5:B6,SERVICE_TWICE_IN_SCENARIO", "C5:C6,DUPLICATE"})
    void merged_names_and_ids_of_services_are_named(String block, String ignored) {
        SmallWorkbook workbook = small().blank(REVIEW, block.substring(3));
        ImportOf read = ImportOf.of(merged(workbook, REVIEW_PART, block));
        assertThat(read.names(block.substring(0, 2))).isTrue();
    }

    private static SmallWorkbook list() {
        return row(row(small().blank(MAIN, "B10"), 9, "3", "Follow-up", 2, 3, 4), 11, "4", "Late Item", 1, 2, 3);
    }

    private static SmallWorkbook row(SmallWorkbook workbook, int row, String number, String name, int s, int m, int l) {
        return workbook.number(MAIN, "A" + row, number)
                .text(MAIN, "B" + row, name)
                .number(MAIN, "C" + row, Integer.toString(s))
                .number(MAIN, "D" + row, Integer.toString(m))
                .number(MAIN, "E" + row, Integer.toString(l));
    }

    /** The list with a row of formulas in its midst. */
    private static SmallWorkbook summed(String formula, String s, String m, String l) {
        return list().text(MAIN, "B10", "Interim")
                .formula(MAIN, "C10", formula.replace("#", "C"), s)
                .formula(MAIN, "D10", formula.replace("#", "D"), m)
                .formula(MAIN, "E10", formula.replace("#", "E"), l);
    }

    private static SmallWorkbook merged(SmallWorkbook workbook, String part, String... blocks) {
        StringBuilder merges = new StringBuilder("</sheetData><mergeCells>");
        for (String block : blocks) {
            merges.append("<mergeCell ref=\"").append(block).append("\"/>");
        }
        String end = merges.append("</mergeCells>").toString();
        return workbook.edit(part, xml -> xml.replace("</sheetData>", end));
    }
}
