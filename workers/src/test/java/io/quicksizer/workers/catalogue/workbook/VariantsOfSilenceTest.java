package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quicksizer.workers.sizing.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Content that once went unnoticed: errors, blank merged blocks, totals in other rows, and linked pictures. */
class VariantsOfSilenceTest {
    private static final String MAIN_PART = "xl/worksheets/sheet1.xml";
    private static final String REVIEW_PART = "xl/worksheets/sheet3.xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    // errors

    @ParameterizedTest
    @CsvSource({
        "Scenario Template,C4,id of a section",
        "Scenario Template,B4,name of a section",
        "Scenario Template,D4,effort of a section",
        "Scenario Template,C5,id of a service",
        "Scenario Template,B7,name of a section without services that count",
        "Scenario Template,G4,sum of a section that was typed over",
        "Scenario Template,H1,heading of Custom",
        "Scenario Template,J1,heading of keys",
        "Scenario Template,C11,id in a row of its own",
        "Review,C4,id of a section",
        "Review,B4,name of a section",
        "Review,C7,id of a section",
        "Review,F7,sum of a section that was typed over",
        "Review,B1,title",
        "Review,C11,id in a row of its own",
        "Review,H1,heading of Custom",
        "Portfolio,A7,number of a line item",
        "Portfolio,A8,number of a line item",
        "Portfolio,F6,heading of Custom"
    })
    void an_error_forbids_publishing_wherever_it_is_read(String sheet, String cell, String what) {
        SmallWorkbook workbook = small().raw(sheet, cell, "t=\"e\"", "<v>#REF!</v>");
        assertThat(errorsAt(workbook, cell)).as(what).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"})
    void every_error_is_one(String error) {
        SmallWorkbook workbook = small().raw(TEMPLATE, "C4", "t=\"e\"", "<f>X1</f><v>" + error + "</v>");
        assertThat(errorsAt(workbook, "C4")).isEqualTo(1);
        assertThat(ReadBack.message(workbook, "CELL_ERROR"))
                .isEqualTo("The cell C4 shows the error \"" + error + "\".");
    }

    @Test
    void an_error_among_stated_keys_or_marks_forbids_publishing() {
        SmallWorkbook keys =
                small().text(TEMPLATE, "J1", "Catalogue key").raw(TEMPLATE, "J6", "t=\"e\"", "<v>#N/A</v>");
        assertThat(errorsAt(keys, "J6")).isEqualTo(1);
        SmallWorkbook marks = small().text(MAIN, "P6", "Totals only").raw(MAIN, "P8", "t=\"e\"", "<v>#N/A</v>");
        assertThat(errorsAt(marks, "P8")).isEqualTo(1);
    }

    @Test
    void an_error_in_a_remark_that_a_formula_puts_together_forbids_publishing() {
        SmallWorkbook workbook = small().raw(
                        MAIN,
                        "N10",
                        "t=\"e\"",
                        "<f>\"The minimum number of days per year is \"&amp;Q99</f><v>#REF!</v>");
        assertThat(errorsAt(workbook, "N10")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"P6", "P5", "P3"})
    void an_error_above_a_column_of_texts_is_named(String cell) {
        SmallWorkbook workbook = small().text(MAIN, "P7", "Advice").raw(MAIN, cell, "t=\"e\"", "<v>#REF!</v>");
        assertThat(ImportOf.of(workbook).warnsAt(cell)).isTrue();
    }

    @Test
    void an_error_in_a_title_that_may_state_a_unit_is_named() {
        SmallWorkbook workbook = small().raw(MAIN, "C5", "t=\"e\"", "<f>\"Effort in \"&amp;Q1</f><v>#REF!</v>");
        assertThat(ImportOf.of(workbook).warnsAt("C5")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Portfolio,H7,days of the offer",
        "Portfolio,C10,total of the list",
        "Portfolio,Q20,somewhere else",
        "Scenario Template,D2,total of the efforts",
        "Scenario Template,I4,note of a section",
        "Review,D6,effort beside the template's",
        "Review,M6,somewhere else"
    })
    void an_error_that_nobody_reads_is_no_matter(String sheet, String cell, String what) {
        SmallWorkbook workbook = small().raw(sheet, cell, "t=\"e\"", "<f>X1</f><v>#REF!</v>");
        assertThat(ImportOf.of(workbook).errors()).as(what).isEmpty();
    }

    @Test
    void an_error_that_sums_pass_on_is_reported_once() {
        SmallWorkbook workbook = small().raw(REVIEW, "F6", "t=\"e\"", "<v>#N/A</v>")
                .raw(REVIEW, "F4", "t=\"e\"", "<f>SUM(F5:F6)</f><v>#N/A</v>")
                .raw(REVIEW, "F2", "t=\"e\"", "<f>SUM(F4+F7)</f><v>#N/A</v>");
        assertThat(ReadBack.cells(workbook, "CELL_ERROR")).containsExactly("F6");
    }

    // rows that a sheet hides by default

    /** The default is about rows without content; those with content hide by themselves. */
    @Test
    void rows_with_content_are_shown_though_a_sheet_hides_all_others() {
        SmallWorkbook workbook = small().edit(
                        REVIEW_PART,
                        xml -> xml.replace(
                                "<sheetData>", "<sheetFormatPr defaultRowHeight=\"15\" zeroHeight=\"1\"/><sheetData>"));
        assertThat(ImportOf.of(workbook).codes()).doesNotContain("HIDDEN_ROWS_COUNT");
        assertThat(ImportOf.of(workbook.hideRow(REVIEW, 6)).codes()).contains("HIDDEN_ROWS_COUNT");
    }

    // totals of a sheet of services

    @ParameterizedTest
    @CsvSource({
        "3,Total,SUM(#4+#7)",
        "3,'',SUM(#4+#7)",
        "3,Summe,SUM(#4:#8)/2",
        "10,Gesamt,SUM(#4+#7)",
        "12,Total,#4+#7"
    })
    void totals_in_another_row_are_pointed_at(int row, String label, String formula) {
        SmallWorkbook workbook = small();
        for (String sum : List.of("E=3", "F=7", "G=12", "H=0")) {
            String column = sum.substring(0, 1);
            workbook.blank(REVIEW, column + 2)
                    .formula(REVIEW, column + row, formula.replace("#", column), sum.substring(2));
        }
        workbook.blank(REVIEW, "B2").text(REVIEW, "B" + row, label);
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.days(Size.M)).isEqualTo("7");
        assertThat(read.errors()).isEmpty();
        assertThat(ReadBack.message(workbook, "TOTAL_MISSING"))
                .isEqualTo("The sheet \"Review\" states no total for S in E2; it seems to be in E" + row
                        + ", and was not compared. The sum of its services counts.");
    }

    @Test
    void totals_that_are_nowhere_are_only_missing() {
        SmallWorkbook workbook = small().blank(REVIEW, "F2");
        assertThat(ReadBack.message(workbook, "TOTAL_MISSING")).doesNotContain("seems");
    }

    // pictures

    @ParameterizedTest
    @ValueSource(strings = {"../drawings/drawing1.xml", "/xl/drawings/drawing1.xml", "..\\drawings\\Drawing1.xml"})
    void a_linked_picture_is_refused_with_its_address_and_its_sheet(String drawing) {
        SmallWorkbook workbook = small().part("xl/drawings/drawing1.xml", text("<wsDr/>"))
                .part("xl/worksheets/_rels/sheet3.xml.rels", relation("drawing", drawing, ""))
                .part("xl/drawings/_rels/drawing1.xml.rels", relation("image", "file:///C:/logo.png", EXTERNAL));
        WorkbookRefused refusal = refusal(workbook);
        assertThat(refusal.code()).isEqualTo(WorkbookRefusal.Code.EXTERNAL_LINKS);
        assertThat(refusal)
                .hasMessage("The picture \"file:///C:/logo.png\" on the sheet \"Review\" is linked, not held by the"
                        + " workbook. Delete it, or insert it from its file (in Excel: Insert, Pictures, This Device),"
                        + " save the workbook and upload it again.");
    }

    @Test
    void a_linked_background_of_a_sheet_is_refused_with_the_sheet() {
        SmallWorkbook workbook = small().part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        relation("image", "https://example.org/a.png", EXTERNAL));
        assertThat(refusal(workbook)).hasMessageContaining("a.png\" on the sheet \"Portfolio\"");
    }

    @Test
    void a_linked_picture_that_no_sheet_shows_is_refused_with_its_part() {
        SmallWorkbook workbook = small().part(
                        "xl/charts/_rels/chart1.xml.rels", relation("image", "https://example.org/a.png", EXTERNAL));
        assertThat(refusal(workbook)).hasMessageContaining("in the part xl/charts/chart1.xml is linked");
    }

    @Test
    void a_picture_that_the_workbook_holds_is_no_matter() {
        SmallWorkbook workbook = small().part("xl/media/image1.png", text("png"))
                .part("xl/drawings/_rels/drawing1.xml.rels", relation("image", "../media/image1.png", ""));
        assertThat(ImportOf.of(workbook).lineItems()).hasSize(2);
    }

    // merged blocks without a value

    @Test
    void a_blank_block_over_a_name_says_what_it_covers() {
        SmallWorkbook workbook = small().edit(
                        MAIN_PART,
                        xml -> xml.replace(
                                "</sheetData>",
                                "</sheetData><mergeCells><mergeCell ref=\"A9:F12\"/><mergeCell ref=\"C9:D9\"/></mergeCells>"));
        assertThat(ReadBack.cells(workbook, "FIGURE_NOT_SHOWN")).containsExactly("B10");
        assertThat(ReadBack.message(workbook, "FIGURE_NOT_SHOWN"))
                .isEqualTo(
                        "The cells A9:F12 are merged, so \"Sum\" in B10 can't be seen; it counts all the same. Unmerge"
                                + " them, or delete it.");
    }

    private static final String EXTERNAL = "\" TargetMode=\"External";

    private static byte[] relation(String type, String target, String mode) {
        return text("<Relationships><Relationship Id=\"rId1\" Type=\"" + OFFICE + type + "\" Target=\"" + target + mode
                + "\"/></Relationships>");
    }

    private static long errorsAt(SmallWorkbook workbook, String cell) {
        List<Finding> found = workbook.read().findings().stream()
                .filter(finding -> finding.code() == FindingCode.CELL_ERROR && cell.equals(finding.cell()))
                .toList();
        assertThat(found)
                .allSatisfy(
                        finding -> assertThat(finding.text().in(Locale.GERMAN)).contains("Fehler"));
        return found.size();
    }

    private static WorkbookRefused refusal(SmallWorkbook workbook) {
        WorkbookRefused refusal = catchThrowableOfType(WorkbookRefused.class, () -> ImportOf.of(workbook.bytes()));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
