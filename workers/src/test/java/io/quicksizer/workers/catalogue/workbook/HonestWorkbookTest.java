package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that people upload in good faith: none is refused, and a refusal that must be says what to do. */
class HonestWorkbookTest {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IF(E5>0,\"Discovery call (2 h)\",\"\")",
                "IF(E5>0,\"ask cmd|'/C calc'!A0\",\"\")",
                "\"a|b\"&\"[Prices.xlsx]Sheet1!A1\"",
                "\"DDE(1) and WEBSERVICE(2)\"",
                "Table1[S]+'Scenario Template'!E7",
                "SUM(Table1[[#This Row],[S]:[L]])+Review!E5",
                "[@S]*2+Review!E5",
                "Services[Price '[EUR']]+Review!E5",
                "'Scenario Template'!E5+'Review'!E5",
                "CALLS+RECALL",
                "[0]!Factor*2",
                "SUM(Review:Portfolio!A1)"
            })
    void brackets_and_bars_in_texts_and_table_references_lead_nowhere(String formula) {
        assertThat(small().formula(REVIEW, "E6", formula, "2").read().lineItems())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "[1]Prices!A1 => EXTERNAL_LINKS",
                "[1]!Factor => EXTERNAL_LINKS",
                "'[Prices.xlsx]Sheet 1'!$A$1 => EXTERNAL_LINKS",
                "'C:\\Data\\[Prices.xlsx]Sheet1'!A1 => EXTERNAL_LINKS",
                "'https://example.org/x/[Prices.xlsx]Sheet1'!A1 => EXTERNAL_LINKS",
                "Prices.xlsx!Factor => EXTERNAL_LINKS",
                "SUM([1]First:Last!A1) => EXTERNAL_LINKS",
                "INDIRECT(\"[Prices.xlsx]Sheet1!A1\") => EXTERNAL_LINKS",
                "IFERROR(__xludf.DUMMYFUNCTION(\"IMPORTRANGE(\"\"x\"\",\"\"y\"\")\"),5) => EXTERNAL_LINKS",
                "_xlfn.WEBSERVICE (\"http://example.org\") => EXTERNAL_LINKS",
                "cmd|'/C calc'!A0 => DDE",
                "'cmd|/C calc'!A0 => DDE",
                "1+DDE(\"cmd\";\"x\";\"y\") => DDE"
            })
    void a_reference_out_of_the_workbook_is_refused_with_its_cell_and_what_to_do(String formula, String code) {
        WorkbookRefused refusal = refusal(small().formula(REVIEW, "E6", formula, "2"));
        assertThat(refusal.code()).hasToString(code);
        assertThat(refusal).hasMessageContaining("\"Review\" E6").hasMessageContaining("upload it again");
    }

    @Test
    void a_sheet_may_have_brackets_and_bars_in_its_name() {
        SmallWorkbook workbook = small().scenario("Offer [v2] a|b").formula(MAIN, "F8", "'Offer [v2] a|b'!H2", "0");
        assertThat(workbook.read().lineItems().get(1).scenario()).isEqualTo("offer-v2-a-b");
    }

    @Test
    void a_defined_name_that_leads_out_is_refused_with_the_cell_that_uses_it() {
        SmallWorkbook used = named("Factor", "[1]Prices!$A$1").formula(REVIEW, "E6", "2*Factor", "2");
        assertThat(refusal(used))
                .hasMessageContaining("\"Factor\", used in \"Review\" E6,")
                .hasMessageContaining("[1]Prices".substring(0, 3));
        assertThat(refusal(named("Old prices", "'C:\\[Prices.xlsx]A'!$A$1")))
                .hasMessageContaining("\"Old prices\", which no cell uses (in Excel: Formulas, Name Manager, Delete),");
    }

    @Test
    void links_that_no_cell_uses_are_refused_with_where_to_look() {
        WorkbookRefused refusal = refusal(small().part("xl/externalLinks/externalLink1.xml", text("<externalLink/>")));
        assertThat(refusal.code()).isEqualTo(WorkbookRefusal.Code.EXTERNAL_LINKS);
        assertThat(refusal).hasMessageContaining("Break the links").hasMessageContaining("no cell");
    }

    @Test
    void shared_texts_that_are_named_but_missing_matter_only_to_cells_that_refer_to_them() {
        SmallWorkbook workbook = small().edit(
                        RELATIONS,
                        rels -> rels.replace(
                                "</Relationships>",
                                "<Relationship Id=\"ss\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
        assertThat(workbook.read().lineItems()).hasSize(2);
        assertThat(refusal(workbook.raw(REVIEW, "B9", "t=\"s\"", "<v>0</v>")).code())
                .isEqualTo(WorkbookRefusal.Code.DAMAGED);
    }

    @Test
    void thousands_of_rows_and_cells_without_a_value_do_not_count() {
        StringBuilder rows = new StringBuilder();
        for (int row = 40; row < 24_840; row++) {
            rows.append("<row r=\"").append(row).append("\" ht=\"20\" customHeight=\"1\">");
            rows.append("<c r=\"A").append(row).append("\" s=\"1\"/>").append("</row>");
        }
        SmallWorkbook workbook =
                small().edit("xl/worksheets/sheet3.xml", xml -> xml.replace("</sheetData>", rows + "</sheetData>"));
        assertThat(workbook.read().lineItems()).hasSize(2);
    }

    @Test
    void a_value_far_below_is_refused_with_the_last_row_before_it() {
        assertThat(refusal(small().text(REVIEW, "B6000", "far")))
                .hasMessageContaining("the last value before is in row 8")
                .hasMessageContaining("Delete the rows");
    }

    @Test
    void millions_of_blank_cells_are_refused_as_blank() {
        CellQuota quota = new CellQuota(WorkbookLimits.DEFAULT);
        WorkbookRefused refusal = catchThrowableOfType(WorkbookRefused.class, () -> {
            for (int cell = 0; cell <= 2_000_000; cell++) {
                quota.countBlank();
            }
        });
        assertThat(refusal)
                .hasMessageContaining("2000000 cells that are formatted but blank")
                .hasMessageContaining("Delete the rows and columns")
                .hasMessageNotContaining("with a value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "veryHidden"})
    void a_hidden_sheet_in_front_is_passed_over(String state) {
        SmallWorkbook workbook = inFront("_params", " state=\"" + state + "\"");
        assertThat(workbook.read().layout().mainSheet()).isEqualTo(MAIN);
        assertThat(codes(workbook)).contains("SHEET_SKIPPED");
    }

    @Test
    void a_cover_sheet_in_front_is_passed_over_and_named() {
        SmallWorkbook workbook = inFront("Read me", "");
        assertThat(workbook.read().lineItems()).hasSize(2);
        assertThat(codes(workbook)).contains("SHEET_SKIPPED");
    }

    @Test
    void a_workbook_of_which_only_the_main_sheet_is_hidden_counts_it_and_says_so() {
        SmallWorkbook workbook = small().hideSheet(MAIN);
        assertThat(workbook.read().lineItems()).hasSize(2);
        assertThat(codes(workbook)).contains("HIDDEN_SHEET_COUNTS");
    }

    @Test
    void a_main_sheet_whose_headings_are_in_other_columns_is_refused_with_where_they_are() {
        SmallWorkbook workbook = small().blank(MAIN, "C6")
                .text(MAIN, "D6", "S")
                .text(MAIN, "E6", "M")
                .text(MAIN, "F6", "L");
        assertThat(refusal(workbook)).hasMessageContaining("they begin in D6");
    }

    @Test
    void a_label_that_encrypts_is_distinguished_from_a_password() {
        byte[] labelled = CompoundFile.encryptedWorkbook();
        byte[] mark = "DRMEncryptedDataSpace".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(mark, 0, labelled, labelled.length - mark.length - 10, mark.length);
        assertThat(refusal(labelled)).hasMessageContaining("sensitivity label").hasMessageNotContaining("password");
        assertThat(refusal(CompoundFile.encryptedWorkbook())).hasMessageContaining("password");
    }

    @Test
    void the_strict_dialect_is_read_like_the_other() {
        SmallWorkbook workbook = small().strict().raw(MAIN, "D8", "t=\"d\"", "<v>2026-05-09</v>");
        assertThat(workbook.read().lineItems()).hasSize(2);
        assertThat(codes(workbook)).contains("DATE_AS_DAYS");
    }

    @Test
    void an_export_that_puts_the_tables_name_behind_the_sheets_and_above_its_headings_is_read() {
        SmallWorkbook workbook = inFront("Export Summary", "")
                .edit(WORKBOOK, xml -> xml.replace("\"Scenario Template\"", "\"Scenario Template - Table 1\""))
                .edit(
                        "xl/worksheets/sheet3.xml",
                        xml -> xml.replace("'Scenario Template'!", "'Scenario Template - Table 1'!"))
                .edit("xl/worksheets/sheet2.xml", xml -> ShiftedRows.by(1, xml));
        assertThat(workbook.read().services()).hasSize(3);
    }

    private static SmallWorkbook named(String name, String formula) {
        return small().edit(
                        WORKBOOK,
                        xml -> xml.replace(
                                "</workbook>",
                                "<definedNames><definedName name=\"" + name + "\">" + formula
                                        + "</definedName></definedNames></workbook>"));
    }

    private static SmallWorkbook inFront(String name, String attributes) {
        SmallWorkbook workbook = small().text(name, "A1", "param");
        return workbook.edit(WORKBOOK, xml -> {
            String sheet = xml.replaceAll("(?s).*(<sheet name=\"" + name + "\"[^>]*/>).*", "$1");
            return xml.replace(sheet, "")
                    .replace("<sheets>", "<sheets>" + sheet.replace("<sheet ", "<sheet" + attributes + " "));
        });
    }

    private static List<String> codes(SmallWorkbook workbook) {
        return workbook.read().findings().stream()
                .map(finding -> finding.code().name())
                .toList();
    }

    private static WorkbookRefused refusal(SmallWorkbook workbook) {
        return refusal(workbook.bytes());
    }

    private static WorkbookRefused refusal(byte[] file) {
        WorkbookRefused refusal = catchThrowableOfType(
                WorkbookRefused.class, () -> new WorkbookReader(List.of(), WorkbookLimits.DEFAULT).read(file));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
