package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas, names, headings, remarks, shares and hidden parts of workbooks, in forms that no other test has. */
class VariantsOfSheetsTest {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String MAIN_PART = "xl/worksheets/sheet1.xml";
    private static final String REVIEW_PART = "xl/worksheets/sheet3.xml";

    // formulas that look as if they led out

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IF([@S]>0,\"a|b!c\",2)",
                "SUM(Items[[S]:[L]])",
                "SUM(Items[[#Headers],[#Data],[S]])",
                "Items[[#This Row],[Days '[h'] / '#1]]",
                "SUBSTITUTE(\"C:\\a\\[b.xlsx]\",\"x\",\"y\")",
                "IFERROR(__xludf.DUMMYFUNCTION(\"ARRAYFORMULA(E5:E6*2)\"),2)",
                "_xlfn.TEXTJOIN(\"|\",TRUE,B5:B6)",
                "CELL(\"filename\",A1)",
                "HYPERLINK(\"#'Review'!A1\",\"[back]\")",
                "_xlfn.DISPIMG(\"ID_1|2!3\",1)",
                "SUM('Review:Portfolio'!E5)",
                "LOOKUP(2,1/(E5:E6<>\"\"),E5:E6)",
                "E5&\"'[x]'!\"",
                "_xll.MYADDIN(E5)",
                "IF(A1=\"|\",1,2)",
                "_xlfn.CONCAT(\"http://\",\"x\")",
                "INDIRECT(\"Review!E5\")",
                "FALSE()",
                "-E5%",
                "{1,2;3,4}"
            })
    void a_formula_that_stays_in_the_workbook_is_read(String formula) {
        assertThat(ImportOf.of(small().formula(REVIEW, "E6", formula, "2")).lineItems())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUM('S:L'!E5)", "'S:L'!E5", "SUM(S:L!E5)"})
    void a_range_over_sheets_with_short_names_is_no_path(String formula) {
        SmallWorkbook workbook = small().scenario("S").scenario("L").formula(REVIEW, "E6", formula, "2");
        assertThat(ImportOf.of(workbook).days(Size.S)).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IFERROR(__xludf.DUMMYFUNCTION(\"GOOGLEFINANCE(\"\"X\"\")\"),5)",
                "'\\\\server\\share\\[Prices.xlsx]A'!A1",
                "'file:///C:/[Prices.xlsm]A'!A1",
                "'[Prices 2026.xlsb]A:C'!A1",
                "VLOOKUP(B5,[2]Rates!$A:$B,2,0)",
                "SUM('[2]A''s rates'!A1:A3)",
                "INDIRECT(\"'[Prices.xlsx]\"&B5&\"'!A1\")",
                "[Prices.xlsx]Rates[Days]",
                "_xlfn._xlws.WEBSERVICE(\"http://example.org\")",
                "RTD(\"a\",,\"b\")",
                "Excel.Sheet.12|'C:\\a.xlsx'!'!A1'",
                "CUBEVALUE(\"c\",\"d\")"
            })
    void a_formula_that_leads_out_is_refused_at_its_cell(String formula) {
        WorkbookRefused refusal = catchThrowableOfType(
                WorkbookRefused.class,
                () -> small().formula(REVIEW, "E6", formula, "2").read());
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.code()).isIn(WorkbookRefusal.Code.EXTERNAL_LINKS, WorkbookRefusal.Code.DDE);
        assertThat(refusal).hasMessageContaining("E6").hasMessageContaining("upload it again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<definedName name=\"Old\">#REF!</definedName>",
                "<definedName name=\"Old\">Gone!#REF!</definedName>",
                "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">Portfolio!$A$1:$F$9</definedName>",
                "<definedName name=\"_xlnm._FilterDatabase\" hidden=\"1\">Portfolio!$A$6:$F$9</definedName>",
                "<definedName name=\"Fn\">_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)</definedName>",
                "<definedName name=\"Empty\"/>",
                "<definedName name=\"Text\">\"[1]Prices!A1\"</definedName>",
                "<definedName name=\"_xleta.SUM\" hidden=\"1\">#NAME?</definedName>",
                "<definedName name=\"Dyn\">OFFSET(Portfolio!$C$7,0,0,COUNTA(Portfolio!$B:$B),1)</definedName>",
                "<definedName name=\"List\">{\"a|b!\",1}</definedName>"
            })
    void a_defined_name_that_stays_in_the_workbook_does_no_harm(String name) {
        SmallWorkbook workbook = small().edit(
                        WORKBOOK,
                        xml -> xml.replace("</workbook>", "<definedNames>" + name + "</definedNames></workbook>"));
        assertThat(ImportOf.of(workbook).lineItems()).hasSize(2);
    }

    // names

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "The “Owner” check => The \"Owner\" check",
                "Check « A » => Check \" A \"",
                "A − B => A - B",
                "A – B => A - B",
                "Rock‘n’Roll => Rock'n'Roll",
                "Plan… => Plan...",
                "ﬁnal check => final check",
                "Café => Cafe\u0301",
                "Ａ１ check => A1 check",
                "Re⁠view 2 => Review 2",
                "한국 => \u1112\u1161\u11AB\u1100\u116E\u11A8",
                "Ⅳ check => IV check",
                "A⁄B => A/B"
            })
    void names_that_look_alike_are_one_service(String template, String scenario) {
        SmallWorkbook workbook = small().text(TEMPLATE, "B6", template)
                .text(REVIEW, "B6", scenario)
                .blank(REVIEW, "C6");
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.catalogue().services()).hasSize(3);
        assertThat(read.codes()).doesNotContain("SERVICE_NOT_IN_TEMPLATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"１０２", "102 ", "\u200B102", "102.0", "\u00A0102"})
    void ids_that_look_alike_are_one_service(String id) {
        SmallWorkbook workbook = small().text(REVIEW, "B6", "Renamed here").text(REVIEW, "C6", id);
        if (id.equals("102.0")) {
            workbook.raw(REVIEW, "C6", "", "<v>102.0</v>");
        }
        assertThat(ImportOf.of(workbook).catalogue().services()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wоrkshop", "Workshop 2", "Work shop", "Workshop*"})
    void names_that_differ_are_two_services_and_the_new_one_is_named(String name) {
        SmallWorkbook workbook = small().text(REVIEW, "B6", name).blank(REVIEW, "C6");
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.catalogue().services()).hasSize(4);
        assertThat(read.warnsAt("B6")).isTrue();
        assertThat(read.days(Size.M)).isEqualTo("7");
    }

    @Test
    void sheets_whose_names_only_look_alike_are_refused_with_what_to_do() {
        SmallWorkbook workbook = small().scenario("Review ");
        WorkbookRefused refusal = catchThrowableOfType(WorkbookRefused.class, workbook::read);
        assertThat(refusal).hasMessageContaining("\"Review\"").hasMessageContaining("Rename");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'Review'", "It's", "R&D", "A<B>", "Ünïcode 北方", "a.b", "1st", "S", "E5", "TRUE", "x!y", "\"q\""
            })
    void a_scenario_is_found_whatever_its_sheet_is_called(String name) {
        SmallWorkbook workbook =
                small().scenario(name).formula(MAIN, "C8", "'" + name.replace("'", "''") + "'!E2", "0");
        ParsedCatalogue read = workbook.read();
        assertThat(read.lineItems().get(1).scenario())
                .isEqualTo(read.scenarios().get(1).key());
    }

    // headings

    @ParameterizedTest
    @CsvSource({"Ｓ,Ｍ,Ｌ", "s,m,l", "' S ',' M ',' L '", "S\u00AD,M,L", "\u00A0S,M\u200B,L"})
    void headings_are_found_however_they_are_written(String s, String m, String l) {
        SmallWorkbook workbook = small().text(MAIN, "C6", s).text(MAIN, "D6", m).text(MAIN, "E6", l);
        workbook.text(REVIEW, "E1", s).text(REVIEW, "F1", m).text(REVIEW, "G1", l);
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.lineItems()).hasSize(2);
        assertThat(read.days(Size.M)).isEqualTo("7");
        assertThat(read.codes()).doesNotContain("LAYOUT_ASSUMED");
    }

    @ParameterizedTest
    @CsvSource({"L,M,S", "M,S,L", "S,L,M", "XS,S,M", "S,M,XL", "M,L,XL"})
    void headings_in_another_order_forbid_publishing(String first, String second, String third) {
        SmallWorkbook workbook =
                small().text(REVIEW, "E1", first).text(REVIEW, "F1", second).text(REVIEW, "G1", third);
        assertThat(ImportOf.of(workbook).errors()).contains("HEADINGS_ELSEWHERE");
        WorkbookRefused refusal = catchThrowableOfType(
                WorkbookRefused.class,
                () -> small().text(MAIN, "C6", first)
                        .text(MAIN, "D6", second)
                        .text(MAIN, "E6", third)
                        .read());
        assertThat(refusal).hasMessageContaining("S, M, L in columns C, D, E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XL", "Comment", "Total", "Price"})
    void a_column_that_is_read_as_custom_though_its_heading_says_otherwise_is_named(String heading) {
        SmallWorkbook sheet = small().text(REVIEW, "H1", heading).number(REVIEW, "H6", "20");
        assertThat(ImportOf.of(sheet).warnsAt("H1")).isTrue();
        SmallWorkbook main = small().text(MAIN, "F6", heading).number(MAIN, "F8", "20");
        assertThat(ImportOf.of(main).warnsAt("F6")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 12, 20})
    void headings_that_moved_down_on_every_sheet_are_found(int rows) {
        SmallWorkbook workbook = small();
        for (int sheet = 1; sheet <= 3; sheet++) {
            workbook.edit("xl/worksheets/sheet" + sheet + ".xml", xml -> ShiftedRows.by(rows, xml));
        }
        workbook.edit(MAIN_PART, xml -> xml.replaceAll("(Review!.)2", "$1" + (2 + rows)))
                .edit(REVIEW_PART, xml -> xml.replaceAll("(Template'!.)5", "$1" + (5 + rows)));
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.lineItems()).containsExactly("First Review", "Flat Fee");
        assertThat(read.days(Size.M)).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope type", "Scope  Type", "Ｓｃｏｐｅ type", "Scope\u00A0type", "Scope\u00AD type"})
    void the_heading_of_scope_types_is_found_however_it_is_written(String heading) {
        SmallWorkbook workbook =
                small().text(MAIN, "M6", heading).text(MAIN, "M7", "Own family").text(MAIN, "M8", "Own family");
        assertThat(workbook.read().lineItems())
                .extracting(ParsedLineItem::scopeType)
                .containsOnly("Own family");
    }

    // remarks

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "Minimum: 36 days per year => 36",
                "at least 36 person days per year => 36",
                "At least 1,000 PD per year => 1000",
                "Mindestens 1.000 Personentage pro Jahr => 1000",
                "mindestens 36 PT je Jahr => 36",
                "36 days per year is the minimum => 36",
                "The yearly minimum is 36 days => 36",
                "No less than 36 days a year => 36",
                "Minimum days per year: ３６ => 36",
                "Minimum days per year: ٣٦ => 36",
                "Minimum days per year: 36 (as agreed) => 36",
                "Das Minimum beträgt 36 Tage im Jahr => 36",
                "Jährlich mindestens 36 Tage => 36"
            })
    void a_minimum_in_words_is_read(String remark, String days) {
        assertThat(small().text(MAIN, "N10", remark).read().policies())
                .filteredOn(policy -> policy.key().equals(ParsedPolicy.YEAR_MINIMUM_DAYS))
                .extracting(ParsedPolicy::value)
                .containsExactly(new BigDecimal(days));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minimum number of days per year is 12,34,567",
                "The minimum number of days per year (since 2024) is 36",
                "The minimum number of days per year is 36 (before: 40)",
                "Minimum days per year: 36, of which 10 on site",
                "The minimum number of days per year is 20-30",
                "Minimum per year: 36",
                "Minimum of 3 weeks per year",
                "The minimum number of days per year is 20 %",
                "The minimum number of days per year is 1.000",
                "The minimum number of days per year is 99999"
            })
    void a_minimum_that_may_mean_something_else_is_named(String remark) {
        assertThat(ImportOf.of(small().text(MAIN, "N10", remark)).warnsAt("N10"))
                .isTrue();
    }

    // shares of the years

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "0.5/0.25/0.25/1 => [5000, 2500, 2500]",
                "50/25/25/100 => [5000, 2500, 2500]",
                "0.2/0.2/0.2/0.2/0.2 => [2000, 2000, 2000, 2000, 2000]",
                "1 => [10000]",
                "0.25/0.25/0.5 => [2500, 2500, 5000]",
                "25/25/50 => [2500, 2500, 5000]",
                "0.5/0.5/1 => [5000, 5000]",
                "33.3/33.3/33.3 => [3334, 3333, 3333]",
                "0.166666666666667/0.166666666666667/0.666666666666667 => [1667, 1666, 6667]",
                "0.142857142857143/0.285714285714286/0.571428571428571 => [1429, 2857, 5714]"
            })
    void shares_come_to_the_whole(String shares, String spread) {
        assertThat(spread(shares).read().spread()).hasToString(spread);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5/0.25", "0.5/0.25/0.3", "-0.5/1/0.5", "0.5/0.5/0.5/0.5", "2026/2027/2028", "0.9/0.2"})
    void shares_that_do_not_come_to_the_whole_are_named(String shares) {
        ImportOf read = ImportOf.of(spread(shares));
        assertThat(read.catalogue().spread()).isEmpty();
        assertThat(read.warnsAt("I6")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'50 %,25 %,25 %'", "'50%,25%,25%'", "'50,0 %,25,0 %,25,0 %'", "'５０％,25％,25％'"})
    void shares_as_text_are_read(String shares) {
        String[] years = shares.split(",(?=[0-9]{2}|５)(?!0 )");
        SmallWorkbook workbook =
                small().text(MAIN, "I6", years[0]).text(MAIN, "J6", years[1]).text(MAIN, "K6", years[2]);
        assertThat(workbook.read().spread()).containsExactly(5000, 2500, 2500);
    }

    // what a person does not see

    @Test
    void line_items_in_hidden_rows_count_and_are_named() {
        ImportOf read = ImportOf.of(small().hideRow(MAIN, 8));
        assertThat(read.lineItems()).hasSize(2);
        assertThat(read.codes()).contains("HIDDEN_ROWS_COUNT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden=\"1\"", "hidden=\"true\"", "ht=\"0\" customHeight=\"1\"", "hidden=\"on\""})
    void services_in_rows_that_are_not_shown_count_and_are_named(String attributes) {
        SmallWorkbook workbook =
                small().edit(REVIEW_PART, xml -> xml.replace("<row r=\"6\"", "<row r=\"6\" " + attributes));
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.days(Size.M)).isEqualTo("7");
        assertThat(read.codes()).contains("HIDDEN_ROWS_COUNT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden=\"1\"", "width=\"0\" customWidth=\"1\""})
    void figures_in_columns_that_are_not_shown_count_and_are_named(String attributes) {
        SmallWorkbook workbook = small().edit(
                        MAIN_PART,
                        xml -> xml.replace(
                                "<sheetData>",
                                "<cols><col min=\"5\" max=\"5\" " + attributes + "/></cols><sheetData>"));
        assertThat(ImportOf.of(workbook).codes()).contains("HIDDEN_COLUMNS_COUNT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "veryHidden", "Hidden"})
    void a_scenario_on_a_hidden_sheet_counts_and_is_named(String state) {
        SmallWorkbook workbook = small().edit(
                        WORKBOOK, xml -> xml.replace("name=\"Review\"", "name=\"Review\" state=\"" + state + "\""));
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.days(Size.M)).isEqualTo("7");
        assertThat(read.codes()).contains("HIDDEN_SHEET_COUNTS");
    }

    private static SmallWorkbook spread(String shares) {
        SmallWorkbook workbook = small().blank(MAIN, "J6").blank(MAIN, "K6");
        int column = MainColumns.FIRST_YEAR;
        for (String share : shares.split("/")) {
            workbook.raw(MAIN, new CellAddress(6, column++).toString(), "", "<v>" + share + "</v>");
        }
        return workbook;
    }
}
