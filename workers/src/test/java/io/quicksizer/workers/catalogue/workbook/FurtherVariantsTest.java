package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Further inputs of the kinds that LostFiguresTest and HonestWorkbookTest know. */
class FurtherVariantsTest {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(#7:INDEX(#:#,ROW()-1))",
                "SUM(INDIRECT(\"C7:C\"&ROW()-1))",
                "SUM(OFFSET(#7,0,0,2,1))",
                "SUM(Table1[S])",
                "SUM(#7:#8)*1",
                "N(#7)+N(#8)",
                "SUM((#7:#8))",
                "SUMPRODUCT(#7:#8)",
                "ROUND(SUM(#7:#8),0)",
                "IFERROR(SUM(#7:#8),0)",
                "_xlfn.LET(_xlpm.x,#7:#8,SUM(_xlpm.x))",
                "DSUM(A6:E8,3,A1:A2)"
            })
    void a_total_is_none_of_the_line_items_however_it_is_calculated(String formula) {
        SmallWorkbook workbook = numbered();
        for (String sum : List.of("C=4", "D=9", "E=15")) {
            workbook.formula(MAIN, sum.charAt(0) + "10", formula.replace("#", sum.substring(0, 1)), sum.substring(2));
        }
        assertThat(ReadBack.lineItems(workbook.text(MAIN, "B10", "Everything")))
                .containsExactly("First Review", "Flat Fee");
        assertThat(named(workbook, "B10")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Totale",
                "Total général",
                "Somme",
                "Suma",
                "Totaal",
                "Итого",
                "合計",
                "총계",
                "Σ",
                "Gesamtaufwand",
                "Endsumme",
                "Overall",
                "Everything",
                "Toplam",
                "Yhteensä",
                "I alt"
            })
    void a_total_of_any_language_that_was_typed_is_named(String label) {
        SmallWorkbook workbook = numbered()
                .text(MAIN, "B10", label)
                .number(MAIN, "C10", "4")
                .number(MAIN, "D10", "9")
                .number(MAIN, "E10", "15");
        assertThat(ReadBack.lineItems(workbook)).containsExactly("First Review", "Flat Fee");
        assertThat(ReadBack.cells(workbook, "ROW_SKIPPED")).containsExactly("B10");
    }

    @Test
    void a_numbered_line_item_is_one_even_if_it_comes_to_the_sum_of_the_others() {
        SmallWorkbook workbook = numbered()
                .number(MAIN, "A10", "3")
                .text(MAIN, "B10", "As much as both")
                .number(MAIN, "C10", "4")
                .number(MAIN, "D10", "9")
                .number(MAIN, "E10", "15");
        assertThat(ReadBack.lineItems(workbook)).containsExactly("First Review", "Flat Fee", "As much as both");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "[>40000]d\\.mmm;0.00 => 46152",
                "[<1]h:mm;0.00 => 0.5",
                "[$-D07041E]d\\ mmm\\ yy => 46152",
                "[$-411]ggge\"年\"m\"月\"d\"日\";@ => 46152",
                "dd\".\"mm\".\" => 46152",
                "mmm => 46152",
                "yyyy => 46152",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy => 46152",
                "[mm]:ss => 0.5",
                "aaa => 46152",
                "[ENG][$-409]d\\-mmm\\-yy => 46152"
            })
    void a_date_is_one_in_every_format(String format, String number) {
        assertThat(ReadBack.errors(formatted(format, MAIN, "E8", number))).contains("DATE_AS_DAYS");
        assertThat(ReadBack.errors(formatted(format, REVIEW, "G6", number))).contains("DATE_AS_DAYS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "[>40000]d\\.mmm;0.00 => 12.5",
                "[<1]h:mm;0.00 => 12.5",
                "[=0]\"none\";0.0 => 12.5",
                "0.0\" Tage\" => 12.5",
                "0.0\" man-days\" => 12.5",
                "# ?/? => 12.5",
                "[$-409]0.0\\ \"md\" => 12.5",
                "\"≈\"0 => 12.5"
            })
    void a_figure_is_one_in_every_format(String format, String number) {
        SmallWorkbook workbook = formatted(format, MAIN, "E8", number);
        assertThat(ReadBack.errors(workbook)).isEmpty();
        assertThat(stated(workbook, Size.L)).isEqualTo("12.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "0% => 0.5",
                "0.00% => 0.5",
                "0\" %\" => 50",
                "0.0\" h\" => 16",
                "0\" Std.\" => 16",
                "0\" hours\" => 16",
                "0\\ \\h => 16",
                "0.0\" weeks\" => 2",
                "0\" Wochen\" => 2",
                "0\" Monate\" => 2"
            })
    void a_figure_that_its_format_shows_in_another_unit_is_no_number_of_days(String format, String number) {
        assertThat(ReadBack.errors(formatted(format, MAIN, "E8", number))).contains("OTHER_UNIT");
        assertThat(ReadBack.errors(formatted(format, REVIEW, "G6", number))).contains("OTHER_UNIT");
    }

    @ParameterizedTest
    @CsvSource({
        "TODAY()+5,46157",
        "DATE(2026;5;9)+1,46152",
        "IF(A1>0;TODAY();0),46152",
        "MAX(TODAY();A1),46152",
        "EOMONTH(A1;0),46172",
        "+TODAY(),46152"
    })
    void a_formula_that_calculates_with_dates_and_comes_to_one_is_a_date(String formula, String result) {
        assertThat(ReadBack.errors(small().formula(MAIN, "E8", formula.replace(';', ','), result)))
                .containsExactly("DATE_AS_DAYS");
    }

    @ParameterizedTest
    @CsvSource({"NETWORKDAYS(A1;A2),12", "DATE(2026;5;9)-DATE(2026;4;27),12", "DAYS(A1;A2),12", "A2-A1,12"})
    void a_formula_that_counts_days_between_dates_is_a_figure(String formula, String result) {
        assertThat(ReadBack.errors(small().formula(MAIN, "E8", formula.replace(';', ','), result)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5.", "12.05.", "9. Mai 2026", "09-May-2026", "May 9, 2026", "9 mai 2026", "12:00 Uhr"})
    void a_date_in_words_is_never_a_number(String text) {
        SmallWorkbook workbook = small().text(REVIEW, "F6", text);
        assertThat(figures(workbook, Size.M)).isNotEqualTo("14");
        assertThat(graveAt(workbook, "F6")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 jours",
                "5 j",
                "5 j.h",
                "5 días",
                "5 giorni",
                "5 dagen",
                "5 dni",
                "5 dage",
                "5 dagar",
                "5人日",
                "5 日",
                "5 дней",
                "5 AT",
                "5 Arbeitstage",
                "5 MT",
                "5 Manntage",
                "５",
                "5 person-days",
                "5,0 Tg.",
                "5 man day"
            })
    void a_number_with_a_unit_of_another_language_is_that_number(String text) {
        SmallWorkbook workbook = small().text(REVIEW, "F6", text);
        assertThat(figures(workbook, Size.M)).isEqualTo("7");
        assertThat(ReadBack.cells(workbook, "NUMBER_AS_TEXT")).contains("F6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5 h", "5 hours", "5 Std", "5 weeks", "5 Wochen", "5 %", "5%", "5-8", "5/8", "ca. 5", "5 €"})
    void a_number_with_another_unit_is_none_and_named(String text) {
        SmallWorkbook workbook = small().text(REVIEW, "F6", text);
        assertThat(figures(workbook, Size.M)).isEqualTo("2");
        assertThat(graveAt(workbook, "F6")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\u00A0234,5",
                "1\u202F234,5",
                "1\u2009234.5",
                "1\u2007234,5",
                "1'234.5",
                "1\u2019234,5",
                "1.234,5",
                "1,234.5",
                "\u200E1234.5",
                "1234,5\u00A0Tage",
                "1\u202F234,5\u202Fj"
            })
    void thousands_are_separated_by_any_blank_or_apostrophe(String text) {
        assertThat(figures(small().text(REVIEW, "F6", text), Size.M)).isEqualTo("1236.5");
    }

    @ParameterizedTest
    @CsvSource({
        "n,1E1,10",
        "n, 10 ,10",
        "str,10,10",
        "n,10.0000000000000002,10",
        "n,1.0000000000000001E1,10",
        "inlineStr,10,10"
    })
    void a_number_is_read_however_the_file_writes_it(String type, String value, String days) {
        String content = type.equals("inlineStr")
                ? "<is><r><t>1</t></r><r><rPr><b/></rPr><t>0</t></r></is>"
                : "<v>" + value + "</v>";
        SmallWorkbook workbook = small().raw(REVIEW, "F6", "t=\"" + type + "\"", content);
        assertThat(figures(workbook, Size.M)).isEqualTo(String.valueOf(Integer.parseInt(days) + 2));
    }

    @ParameterizedTest
    @CsvSource({"n,'1,5'", "n,NaN", "n,INF", "b,1", "b,0", "e,#N/A", "n,-1", "n,-0.5", "n,1E400", "e,#SPILL!", "n,0.004"
    })
    void what_is_no_number_of_days_is_never_silent(String type, String value) {
        SmallWorkbook workbook = small().raw(REVIEW, "F6", "t=\"" + type + "\"", "<v>" + value + "</v>");
        assertThat(graveAt(workbook, "F6")).isTrue();
    }

    @Test
    void phonetic_hints_are_no_part_of_a_name() {
        String name =
                "<is><r><t>課</t></r><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh><r><t>金</t></r><phoneticPr fontId=\"1\"/></is>";
        assertThat(ReadBack.lineItems(small().raw(MAIN, "B8", "t=\"inlineStr\"", name)))
                .contains("課金");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Work\u2060shop",
                "Work\uFEFFshop",
                "Work\u200Bshop",
                "\u200EWorkshop\u200F",
                "Workshop\u00A0",
                "WORKSHOP",
                "Ｗｏｒｋｓｈｏｐ",
                "Work\u00ADshop",
                "Workshop\u3000",
                "Work\u180Eshop"
            })
    void a_name_that_looks_alike_is_the_same_service(String name) {
        SmallWorkbook workbook = small().text(REVIEW, "B6", name).blank(REVIEW, "C6");
        assertThat(ReadBack.codes(workbook)).doesNotContain("SERVICE_NOT_IN_TEMPLATE");
        assertThat(workbook.read().services()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"scenario template", "Scenario\u00A0Template", "Scenario Template ", "Scenario\u00AD Template"})
    void the_template_is_found_however_its_name_is_written(String name) {
        SmallWorkbook workbook =
                small().edit(WORKBOOK, xml -> xml.replace("\"Scenario Template\"", "\"" + name + "\""));
        assertThat(workbook.read().services()).hasSize(3);
        assertThat(figures(workbook, Size.M)).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_xlfn.LET(_xlpm.a,'Scenario Template'!E5,_xlpm.a*2)",
                "_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)(2)",
                "_xlfn._xlws.FILTER(Review!E5:E6,Review!E5:E6>0)",
                "_xlfn.XLOOKUP(B6,'Scenario Template'!B:B,'Scenario Template'!E:E)",
                "SUM(_xlfn.ANCHORARRAY(E5))",
                "_xlfn.SINGLE(E5:E6)",
                "HYPERLINK(\"https://example.org/[a.xlsx]\",2)",
                "INDEX({1,2;3,4},1,2)",
                "\"it's [new]|!\"&E5",
                "SUM(Review:Review!E5)",
                "SUM(Services[[#Totals],[S]])",
                "IF(\"[1]Prices!A1\"=\"\",1,2)",
                "IFERROR(E5/0,\"#REF!\")",
                "E5+E6%",
                "TEXT(E5,\"[h]:mm|[$-407]\")"
            })
    void formulas_of_newer_programs_lead_nowhere(String formula) {
        assertThat(small().formula(REVIEW, "E6", formula, "2").read().lineItems())
                .hasSize(2);
    }

    @Test
    void a_block_that_one_array_formula_fills_keeps_its_figures() {
        SmallWorkbook workbook = small().raw(
                        REVIEW,
                        "F5",
                        "cm=\"1\"",
                        "<f t=\"array\" ref=\"F5:F6\">'Scenario Template'!F5:F6*3</f><v>6</v>")
                .number(REVIEW, "F6", "9");
        assertThat(figures(workbook, Size.M)).isEqualTo("15");
        SmallWorkbook table = small().raw(REVIEW, "F6", "", "<f t=\"dataTable\" ref=\"F6:F6\" r1=\"A1\"/><v>9</v>");
        assertThat(figures(table, Size.M)).isEqualTo("11");
    }

    @Test
    void a_file_whose_elements_have_a_prefix_is_read_like_any_other() {
        SmallWorkbook workbook = small();
        for (String part : List.of(WORKBOOK, FIRST_SHEET, "xl/worksheets/sheet2.xml", "xl/styles.xml")) {
            workbook.edit(
                    part,
                    xml -> xml.replaceAll("<(/?)([A-Za-z])", "<$1x:$2")
                            .replace("<x:?xml", "<?xml")
                            .replace(" xmlns=\"", " xmlns:x=\""));
        }
        assertThat(ReadBack.lineItems(workbook)).containsExactly("First Review", "Flat Fee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE"})
    void a_part_may_have_another_encoding(String encoding) {
        byte[] sheet = small().parts().get(FIRST_SHEET);
        String xml = new String(sheet, StandardCharsets.UTF_8).replaceFirst("<\\?xml[^>]*\\?>", "");
        String declared = "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xml;
        byte[] content = declared.substring(encoding.equals("UTF-16") ? 1 : 0)
                .getBytes(java.nio.charset.Charset.forName(encoding));
        assertThat(ReadBack.lineItems(small().part(FIRST_SHEET, content))).containsExactly("First Review", "Flat Fee");
    }

    @Test
    void protection_hidden_columns_filters_and_validations_change_nothing() {
        SmallWorkbook workbook = small().edit(
                        FIRST_SHEET,
                        xml -> xml.replace(
                                        "<sheetData>",
                                        "<cols><col min=\"4\" max=\"5\" width=\"0\" hidden=\"1\"/></cols><sheetData>")
                                .replace(
                                        "</sheetData>",
                                        "</sheetData><sheetProtection password=\"CC1A\" sheet=\"1\"/><autoFilter ref=\"A6:E8\"/>"
                                                + "<dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"C7\">"
                                                + "<formula1>\"a,b\"</formula1></dataValidation></dataValidations>"))
                .edit(WORKBOOK, xml -> xml.replace("<sheets>", "<workbookProtection lockStructure=\"1\"/><sheets>"));
        assertThat(ReadBack.lineItems(workbook)).containsExactly("First Review", "Flat Fee");
        assertThat(ReadBack.errors(workbook)).isEmpty();
    }

    @Test
    void figures_in_hidden_columns_count_and_are_named() {
        SmallWorkbook workbook = small().edit(
                        "xl/worksheets/sheet3.xml",
                        xml -> xml.replace(
                                "<sheetData>", "<cols><col min=\"6\" max=\"6\" hidden=\"1\"/></cols><sheetData>"));
        assertThat(figures(workbook, Size.M)).isEqualTo("7");
        assertThat(ReadBack.codes(workbook)).contains("HIDDEN_COLUMNS_COUNT");
    }

    @Test
    void columns_that_can_not_be_cost_nothing() {
        SmallWorkbook workbook = small().edit(
                        "xl/worksheets/sheet3.xml",
                        xml -> xml.replace(
                                "<sheetData>",
                                "<cols><col min=\"-2000000000\" max=\"2000000000\" hidden=\"1\"/><col min=\"x\" max=\"1E20\""
                                        + " hidden=\"1\"/></cols><sheetData>"));
        assertThat(ReadBack.codes(workbook)).contains("HIDDEN_COLUMNS_COUNT");
    }

    @Test
    void a_value_far_to_the_right_is_refused_with_what_to_do() {
        assertThat(Optional.ofNullable(org.assertj.core.api.Assertions.catchThrowable(
                        () -> small().text(MAIN, "ZZ3", "far").read())))
                .map(Throwable::getMessage)
                .hasValueSatisfying(message -> assertThat(message).contains("ZZ3", "Delete", "upload it again"));
        assertThat(ReadBack.lineItems(small().text(MAIN, "IV3", "far"))).hasSize(2);
    }

    @Test
    void a_name_merged_with_the_number_before_it_is_not_lost() {
        SmallWorkbook workbook = merged(small().blank(MAIN, "B8").text(MAIN, "A8", "Flat Fee"), "A8:B8");
        assertThat(ReadBack.codes(workbook).stream().anyMatch("NAME_MISSING"::equals)
                        || ReadBack.lineItems(workbook).contains("Flat Fee"))
                .isTrue();
    }

    @Test
    void a_scope_type_merged_over_rows_and_columns_counts_for_each_row() {
        SmallWorkbook workbook = merged(small().text(MAIN, "M6", "Scope type").text(MAIN, "M7", "Own family"), "M7:N8");
        assertThat(workbook.read().lineItems())
                .extracting(ParsedLineItem::scopeType)
                .containsOnly("Own family");
    }

    @ParameterizedTest
    @CsvSource({"0.3333,0.3333,0.3333", "0.333,0.333,0.333", "0.33,0.33,0.33"})
    void thirds_however_they_were_rounded_are_apportioned(String one, String two, String three) {
        SmallWorkbook workbook =
                small().number(MAIN, "I6", one).number(MAIN, "J6", two).number(MAIN, "K6", three);
        assertThat(workbook.read().spread()).startsWith(3334, 3333, 3333);
    }

    @Test
    void dates_before_the_first_day_of_the_calendar_from_1904_are_no_days() {
        SmallWorkbook workbook = formatted("d\\.m\\.yyyy", MAIN, "E8", "0.25")
                .edit(WORKBOOK, xml -> xml.replace("<sheets>", "<workbookPr date1904=\"true\"/><sheets>"));
        assertThat(ReadBack.errors(workbook)).contains("DATE_AS_DAYS");
    }

    /** The list of the small workbook with numbers in front of its line items and no total of its own. */
    private static SmallWorkbook numbered() {
        return small().blank(MAIN, "B10");
    }

    private static SmallWorkbook formatted(String format, String sheet, String cell, String number) {
        String escaped = format.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return small().edit(
                        "xl/styles.xml",
                        xml -> xml.replace(
                                        "<fonts",
                                        "<numFmts count=\"1\"><numFmt numFmtId=\"200\" formatCode=\"" + escaped
                                                + "\"/></numFmts><fonts")
                                .replace("</cellXfs>", "<xf numFmtId=\"200\"/></cellXfs>"))
                .raw(sheet, cell, "s=\"3\"", "<v>" + number + "</v>");
    }

    private static SmallWorkbook merged(SmallWorkbook workbook, String block) {
        return workbook.edit(
                FIRST_SHEET,
                xml -> xml.replace(
                        "</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"" + block + "\"/></mergeCells>"));
    }

    private static String stated(SmallWorkbook workbook, Size size) {
        return Optional.ofNullable(workbook.read().lineItems().get(1).stated().get(size))
                .map(Days::text)
                .orElse("");
    }

    private static String figures(SmallWorkbook workbook, Size size) {
        ParsedCatalogue catalogue = workbook.read();
        return TestCatalogues.days(catalogue, catalogue.scenarios().getFirst())
                .days(size)
                .text();
    }

    private static boolean named(SmallWorkbook workbook, String cell) {
        return workbook.read().findings().stream().anyMatch(finding -> cell.equals(String.valueOf(finding.cell())));
    }

    /** True when a finding that warns or forbids publishing names the cell. */
    private static boolean graveAt(SmallWorkbook workbook, String cell) {
        return workbook.read().findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .anyMatch(finding -> cell.equals(String.valueOf(finding.cell())));
    }
}
