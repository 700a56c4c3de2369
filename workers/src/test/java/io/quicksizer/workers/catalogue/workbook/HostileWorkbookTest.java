package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quicksizer.workers.catalogue.workbook.WorkbookRefusal.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet is hostile input: whatever it holds, it is refused with a reason, in bounded time and memory. */
@Timeout(20)
class HostileWorkbookTest {

    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final String SHEET_3 = "xl/worksheets/sheet3.xml";
    private static final Pattern ADVICE = Pattern.compile(
            "[.:,] (or )?(save|open|upload|delete|replace|break|rename|write|move|give|list|shorten|unmerge) ",
            Pattern.CASE_INSENSITIVE);

    @Test
    void an_empty_file_is_refused() {
        assertThat(refused(new byte[0])).isEqualTo(Code.EMPTY);
    }

    @Test
    void an_archive_without_content_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ZipOutputStream(bytes).close();
        assertThat(refused(bytes.toByteArray())).isEqualTo(Code.EMPTY);
    }

    @Test
    void a_file_that_is_no_workbook_is_refused() {
        assertThat(refused("name;days\nA;1\n")).isEqualTo(Code.NOT_A_WORKBOOK);
        assertThat(refused("<html><table></table></html>")).isEqualTo(Code.NOT_A_WORKBOOK);
        assertThat(refused(zip(Map.of("readme.txt", text("hello"))))).isEqualTo(Code.NOT_A_WORKBOOK);
    }

    @Test
    void a_document_of_another_office_program_is_refused() {
        assertThat(refused(small().edit(
                                "[Content_Types].xml",
                                types -> types.replace("spreadsheetml.sheet.main", "wordprocessingml.document.main"))))
                .isEqualTo(Code.NOT_A_WORKBOOK);
    }

    @Test
    void a_workbook_protected_by_a_password_is_refused() {
        byte[] encrypted = Arrays.copyOf(OLE2, 2_000);
        byte[] stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(stream, 0, encrypted, 1_000, stream.length);
        assertThat(refused(encrypted)).isEqualTo(Code.ENCRYPTED);
    }

    @Test
    void a_workbook_in_the_old_format_is_refused() {
        assertThat(refused(Arrays.copyOf(OLE2, 2_000))).isEqualTo(Code.OLD_FORMAT);
    }

    @Test
    void a_binary_workbook_is_refused() {
        assertThat(refused(small().edit(
                                "[Content_Types].xml",
                                types -> types.replace(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                        "application/vnd.ms-excel.sheet.binary.macroEnabled.main"))))
                .isEqualTo(Code.OLD_FORMAT);
    }

    @Test
    void a_truncated_file_is_refused() {
        byte[] whole = small().bytes();
        assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Code.DAMAGED);
        assertThat(refused(Arrays.copyOf(whole, whole.length - 30))).isEqualTo(Code.DAMAGED);
    }

    @Test
    void a_macro_project_is_refused() {
        assertThat(refused(small().part("xl/vbaProject.bin", text("macro")))).isEqualTo(Code.MACROS);
    }

    @Test
    void a_macro_workbook_that_was_renamed_is_refused_by_its_content_type() {
        assertThat(refused(small().edit(
                                "[Content_Types].xml",
                                types -> types.replace(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml"))))
                .isEqualTo(Code.MACROS);
    }

    @Test
    void a_macro_project_under_another_name_is_refused() {
        assertThat(
                        refused(
                                small().edit(
                                                "xl/_rels/workbook.xml.rels",
                                                rels -> rels.replace(
                                                        "</Relationships>",
                                                        "<Relationship Id=\"x\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"harmless.bin\"/></Relationships>"))))
                .isEqualTo(Code.MACROS);
    }

    @Test
    void a_macro_sheet_is_refused() {
        assertThat(refused(small().part("xl/macrosheets/sheet1.xml", text("<x/>"))))
                .isEqualTo(Code.MACROS);
    }

    @Test
    void links_to_other_workbooks_are_refused() {
        assertThat(refused(small().part("xl/externalLinks/externalLink1.xml", text("<x/>"))))
                .isEqualTo(Code.EXTERNAL_LINKS);
        assertThat(refused(small().formula(REVIEW, "E6", "'[1]Other'!A1", "1"))).isEqualTo(Code.EXTERNAL_LINKS);
        assertThat(refused(small().formula(REVIEW, "E6", "'C:\\x\\[Other.xlsx]S'!A1", "1")))
                .isEqualTo(Code.EXTERNAL_LINKS);
    }

    @Test
    void data_connections_are_refused() {
        assertThat(refused(small().part("xl/connections.xml", text("<x/>")))).isEqualTo(Code.EXTERNAL_LINKS);
    }

    @Test
    void a_relationship_that_leads_out_of_the_file_is_refused_unless_it_is_a_hyperlink() {
        assertThat(refused(small().part("xl/worksheets/_rels/sheet1.xml.rels", relationship("oleObject"))))
                .isEqualTo(Code.EXTERNAL_LINKS);
        assertThatCode(() -> small().part("xl/worksheets/_rels/sheet1.xml.rels", relationship("hyperlink"))
                        .read())
                .doesNotThrowAnyException();
    }

    @Test
    void a_call_out_of_the_workbook_is_refused() {
        for (String call : List.of("WEBSERVICE", "_xlfn.IMAGE", "IMPORTXML", "CUBEVALUE", "SQL.REQUEST")) {
            assertThat(refused(small().formula(REVIEW, "E6", call + "(\"http://example.org\")", "1")))
                    .isEqualTo(Code.EXTERNAL_LINKS);
        }
    }

    @Test
    void a_dde_formula_is_refused() {
        assertThat(refused(small().formula(MAIN, "C8", "cmd|' /C calc'!A0", "1")))
                .isEqualTo(Code.DDE);
        assertThat(refused(small().formula(MAIN, "C8", "DDE(\"cmd\";\"/C calc\";\"x\")", "1")))
                .isEqualTo(Code.DDE);
    }

    @Test
    void a_dde_link_in_a_defined_name_is_refused() {
        assertThat(
                        refused(
                                small().edit(
                                                "xl/workbook.xml",
                                                xml -> xml.replace(
                                                        "</workbook>",
                                                        "<definedNames><definedName name=\"x\">cmd|'/C calc'!A0</definedName></definedNames></workbook>"))))
                .isEqualTo(Code.DDE);
    }

    @Test
    void a_dde_link_in_a_defined_name_is_refused_in_however_many_pieces_it_is_written() {
        for (String bar : List.of("&#124;", "<![CDATA[|]]>", "<!-- x -->|")) {
            assertThat(refused(small().edit(
                                    "xl/workbook.xml",
                                    xml -> xml.replace(
                                            "</workbook>",
                                            "<definedNames><definedName name=\"x\">cmd" + bar
                                                    + "'/C calc'!A0</definedName></definedNames></workbook>"))))
                    .isEqualTo(Code.DDE);
        }
    }

    @Test
    void a_link_to_another_workbook_is_refused_by_its_content_type_too() {
        assertThat(refused(small().part("xl/harmless.xml", text("<x/>"))
                        .edit(
                                "[Content_Types].xml",
                                types -> types.replace(
                                        "</Types>",
                                        "<Override PartName=\"/xl/harmless.xml\" ContentType=\"application/vnd.openxmlformats-"
                                                + "officedocument.spreadsheetml.externalLink+xml\"/></Types>"))))
                .isEqualTo(Code.EXTERNAL_LINKS);
    }

    @Test
    void a_document_type_is_refused_in_parts_that_are_not_read_too() {
        String doctype = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">";
        assertThat(refused(small().edit("xl/styles.xml", xml -> xml.replace("<styleSheet", doctype + "<styleSheet"))))
                .isEqualTo(Code.XML_DOCTYPE);
    }

    @Test
    void a_part_that_is_not_read_may_be_as_odd_as_it_likes() {
        assertThatCode(() -> small().part("xl/drawings/vmlDrawing1.vml", text("<xml><br></xml>"))
                        .read())
                .doesNotThrowAnyException();
    }

    @Test
    void an_archive_that_lists_other_parts_than_it_holds_is_refused() {
        String file = latin1(small().part("xl/media/a.xml", text("<x/>")).bytes());
        int listed = file.lastIndexOf("xl/media/a.xml");
        String other = file.substring(0, listed) + "xl/media/b.xml" + file.substring(listed + 14);
        assertThat(refused(other.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Code.DAMAGED);
        String twice = file.substring(0, listed) + "xl/styles.xml\0" + file.substring(listed + 14);
        assertThat(refused(twice.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Code.DAMAGED);
    }

    @Test
    void an_archive_that_lists_a_part_twice_is_refused() {
        String file = latin1(small().part("xl/media/a.xml", text("<x/>"))
                .part("xl/media/b.xml", text("<x/>"))
                .bytes());
        int listed = file.lastIndexOf("xl/media/b.xml");
        String twice = file.substring(0, listed) + "xl/media/a.xml" + file.substring(listed + 14);
        assertThat(refused(twice.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Code.DUPLICATE_ENTRIES);
    }

    @Test
    void a_part_encrypted_within_the_archive_is_refused() {
        byte[] file = small().bytes();
        int entry = latin1(file).indexOf("PK\1\2");
        file[entry + 8] |= 1;
        assertThat(refused(file)).isEqualTo(Code.ENCRYPTED);
    }

    @Test
    void two_parts_that_both_claim_to_be_the_workbook_are_refused() {
        assertThat(
                        refused(
                                small().edit(
                                                "_rels/.rels",
                                                rels -> rels.replace(
                                                        "</Relationships>",
                                                        "<Relationship Id=\"other\" Type=\"x/officeDocument\" Target=\"xl/other.xml\"/></Relationships>"))))
                .isEqualTo(Code.DAMAGED);
    }

    @Test
    void embedded_objects_and_controls_are_refused() {
        assertThat(refused(small().part("xl/embeddings/oleObject1.bin", text("x"))))
                .isEqualTo(Code.EMBEDDED_OBJECT);
        assertThat(refused(small().part("xl/activeX/activeX1.xml", text("<x/>"))))
                .isEqualTo(Code.EMBEDDED_OBJECT);
        assertThat(refused(small().part("xl/media/image1.png", OLE2))).isEqualTo(Code.EMBEDDED_OBJECT);
    }

    @Test
    void an_archive_within_the_archive_is_refused() {
        assertThat(refused(small().part("xl/media/image1.png", small().bytes())))
                .isEqualTo(Code.NESTED_ARCHIVE);
        for (String start : List.of("\u001F\u008B\b", "7z\u00BC\u00AF", "Rar!", "\u00FD7zXZ", "BZh9")) {
            assertThat(refused(small().part("xl/media/image1.png", start.getBytes(StandardCharsets.ISO_8859_1))))
                    .isEqualTo(Code.NESTED_ARCHIVE);
        }
    }

    @Test
    void a_part_that_unpacks_to_far_too_much_is_refused() {
        byte[] bomb = zip(Map.of("xl/worksheets/sheet9.xml", new byte[WorkbookLimits.DEFAULT.partBytes() + 1]));
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(refused(bomb)).isEqualTo(Code.ZIP_BOMB);
    }

    @Test
    void many_parts_that_unpack_to_far_too_much_together_are_refused() {
        byte[] half = new byte[WorkbookLimits.DEFAULT.partBytes() / 2];
        Map<String, byte[]> parts = new TreeMap<>();
        for (int number = 0; number < 6; number++) {
            parts.put("xl/media/" + number, half);
        }
        assertThat(refused(zip(parts))).isEqualTo(Code.ZIP_BOMB);
    }

    @Test
    void a_suspicious_ratio_is_refused_before_the_size_is_reached() {
        assertThat(refused(zip(Map.of("xl/media/1", new byte[WorkbookLimits.RATIO_FREE_BYTES + 100_000]))))
                .isEqualTo(Code.ZIP_BOMB);
    }

    @Test
    void too_many_parts_are_refused() {
        Map<String, byte[]> parts = new TreeMap<>();
        for (int number = 0; number <= WorkbookLimits.DEFAULT.entries(); number++) {
            parts.put("xl/media/" + number, new byte[1]);
        }
        assertThat(refused(zip(parts))).isEqualTo(Code.TOO_MANY_ENTRIES);
    }

    @Test
    void a_file_that_is_too_large_is_refused_unopened() {
        assertThat(refused(new byte[WorkbookLimits.DEFAULT.fileBytes() + 1])).isEqualTo(Code.FILE_TOO_LARGE);
    }

    @Test
    void two_parts_of_the_same_name_are_refused() {
        byte[] file = small().part("xl/media/a.xml", text("<x/>"))
                .part("xl/media/b.xml", text("<x/>"))
                .bytes();
        String patched = new String(file, StandardCharsets.ISO_8859_1).replace("xl/media/b.xml", "xl/media/A.xml");
        assertThat(refused(patched.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Code.DUPLICATE_ENTRIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "xl\\..\\..\\x", "C:/x"})
    void a_part_whose_name_leads_out_of_the_archive_is_refused(String name) {
        assertThat(refused(zip(Map.of(name, text("x"))))).isEqualTo(Code.UNSAFE_NAME);
    }

    @Test
    void an_external_entity_is_refused_and_never_fetched() {
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        assertThat(refused(small().edit(SHEET_3, xml -> xml.replace("<worksheet", doctype + "<worksheet"))))
                .isEqualTo(Code.XML_DOCTYPE);
    }

    @Test
    void entities_that_multiply_are_refused() {
        String doctype = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        assertThat(refused(small().edit("xl/workbook.xml", xml -> xml.replace("<workbook ", doctype + "<workbook "))))
                .isEqualTo(Code.XML_DOCTYPE);
    }

    @Test
    void an_entity_that_nobody_declared_is_refused() {
        assertThat(refused(small().edit(SHEET_3, xml -> xml.replace("Blueprint", "&boom;"))))
                .isIn(Code.XML_DOCTYPE, Code.DAMAGED);
    }

    @Test
    void an_external_document_type_is_refused_and_never_fetched() {
        String doctype = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">";
        assertThat(refused(small().edit("[Content_Types].xml", xml -> xml.replace("<Types", doctype + "<Types"))))
                .isEqualTo(Code.XML_DOCTYPE);
    }

    @Test
    void xml_that_is_not_well_formed_is_refused() {
        assertThat(refused(small().edit(SHEET_3, xml -> xml.replace("</row>", "</rows>"))))
                .isEqualTo(Code.DAMAGED);
    }

    @Test
    void xml_that_is_nested_too_deep_is_refused() {
        assertThat(refused(small().edit(SHEET_3, xml -> xml.replace("<sheetData>", "<a>".repeat(100_000)))))
                .isEqualTo(Code.XML_TOO_DEEP);
    }

    @Test
    void a_huge_shared_text_is_refused() {
        assertThat(refused(withSharedTexts("<si><t>" + "x".repeat(40_000) + "</t></si>")))
                .isEqualTo(Code.TEXT_TOO_LONG);
    }

    @Test
    void too_many_shared_texts_are_refused() {
        assertThat(refused(withSharedTexts("<si><t>x</t></si>".repeat(WorkbookLimits.DEFAULT.texts() + 1))))
                .isEqualTo(Code.TOO_MANY_TEXTS);
    }

    @Test
    void a_long_number_format_in_too_many_cells_is_refused() {
        String format = "\"" + "A".repeat(240) + "\"0";
        String rows = ("<row>" + "<c s=\"3\"><v>1</v></c>".repeat(20) + "</row>").repeat(4_000);
        assertThat(refused(ImportOf.formatted(format, REVIEW, "B9", "1")
                        .edit(SHEET_3, xml -> xml.replace("</sheetData>", rows + "</sheetData>"))))
                .isEqualTo(Code.TOO_MANY_TEXTS);
    }

    @Test
    void a_cell_that_refers_to_a_missing_text_is_refused() {
        assertThat(refused(small().raw(REVIEW, "B9", "t=\"s\"", "<v>12</v>"))).isEqualTo(Code.DAMAGED);
    }

    @Test
    void a_formula_that_unfolds_over_half_a_million_cells_is_refused() {
        StringBuilder rows = new StringBuilder();
        rows.append("<row r=\"20\"><c r=\"A20\"><f t=\"shared\" si=\"0\">")
                .append("A1+".repeat(2_500))
                .append("A1</f></c></row>");
        for (int row = 21; row < 4_000; row++) {
            rows.append("<row r=\"").append(row).append("\"><c r=\"A").append(row);
            rows.append("\"><f t=\"shared\" si=\"0\"/></c></row>");
        }
        assertThat(refused(small().edit(SHEET_3, xml -> xml.replace("</sheetData>", rows + "</sheetData>"))))
                .isEqualTo(Code.TOO_MANY_CELLS);
    }

    @Test
    void a_million_rows_are_refused() {
        assertThat(refused(small().edit(
                                SHEET_3,
                                xml -> xml.replace("</sheetData>", "<row/>".repeat(1_000_000) + "</sheetData>"))))
                .isEqualTo(Code.TOO_MANY_ROWS);
    }

    @Test
    void a_value_in_the_last_row_of_the_grid_is_refused() {
        assertThat(refused(small().text(REVIEW, "B1048576", "far"))).isEqualTo(Code.TOO_MANY_ROWS);
    }

    @Test
    void a_value_in_the_last_column_of_the_grid_is_refused() {
        assertThat(refused(small().text(REVIEW, "XFD9", "far"))).isEqualTo(Code.TOO_MANY_COLUMNS);
    }

    @Test
    void too_many_cells_are_refused() {
        String row = "<row>" + "<c><v>1</v></c>".repeat(250) + "</row>";
        assertThat(refused(
                        small().edit(SHEET_3, xml -> xml.replace("</sheetData>", row.repeat(2_100) + "</sheetData>"))))
                .isEqualTo(Code.TOO_MANY_CELLS);
    }

    @Test
    void a_sheet_full_of_headings_without_figures_is_read_soon() {
        String row = "<row>" + "<c t=\"str\"><v>S</v></c><c t=\"str\"><v>M</v></c><c t=\"str\"><v>L</v></c>".repeat(80)
                + "</row>";
        assertThat(small().edit(SHEET_3, xml -> xml.replace("</sheetData>", row.repeat(800) + "</sheetData>"))
                        .read())
                .isNotNull();
    }

    @Test
    void too_many_sheets_are_refused() {
        SmallWorkbook workbook = small();
        for (int number = 0; number < WorkbookLimits.DEFAULT.sheets(); number++) {
            workbook.text("Sheet " + number, "A1", "x");
        }
        assertThat(refused(workbook)).isEqualTo(Code.TOO_MANY_SHEETS);
    }

    @Test
    void two_sheets_of_the_same_name_are_refused() {
        assertThat(refused(small().edit("xl/workbook.xml", xml -> xml.replace("\"Review\"", "\"portfolio\""))))
                .isEqualTo(Code.DAMAGED);
    }

    @Test
    void a_workbook_without_headings_on_its_first_sheet_is_refused() {
        assertThat(refused(small().blank(MAIN, "C6"))).isEqualTo(Code.NO_MAIN_SHEET);
    }

    @Test
    void a_workbook_without_a_template_is_refused() {
        assertThat(refused(small().without(TEMPLATE))).isEqualTo(Code.NO_TEMPLATE_SHEET);
    }

    @Test
    void a_template_without_services_is_refused() {
        assertThat(refused(small().without(TEMPLATE).text(TEMPLATE, "B1", "Scenario Template")))
                .isEqualTo(Code.NO_SERVICES);
    }

    @Test
    void a_workbook_without_line_items_is_refused() {
        SmallWorkbook workbook = small();
        for (String cell : List.of("C7", "D7", "E7", "F7", "C8", "D8", "E8")) {
            workbook.blank(MAIN, cell);
        }
        assertThat(refused(workbook)).isEqualTo(Code.NO_LINE_ITEMS);
    }

    @Test
    void a_workbook_without_sheets_is_refused() {
        assertThat(refused(small().without(MAIN).without(TEMPLATE).without(REVIEW)))
                .isEqualTo(Code.EMPTY);
    }

    @Test
    void every_refusal_says_in_a_sentence_what_to_do() {
        WorkbookRefused refusal = catchThrowableOfType(
                WorkbookRefused.class,
                () -> small().part("xl/vbaProject.bin", text("macro")).read());
        assertThat(refusal).hasMessage("The workbook holds macros. Save it as .xlsx without them and upload that.");
    }

    private static SmallWorkbook withSharedTexts(String texts) {
        return small().part("xl/sharedStrings.xml", text("<sst>" + texts + "</sst>"))
                .edit(
                        "xl/_rels/workbook.xml.rels",
                        rels -> rels.replace(
                                "</Relationships>",
                                "<Relationship Id=\"texts\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
    }

    private static byte[] relationship(String type) {
        return text("<Relationships><Relationship Id=\"r\" Type=\"http://x/relationships/" + type
                + "\" Target=\"http://example.org\" TargetMode=\"External\"/></Relationships>");
    }

    private static String latin1(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Code refused(SmallWorkbook workbook) {
        return refused(workbook.bytes());
    }

    private static Code refused(String content) {
        return refused(text(content));
    }

    private static Code refused(byte[] file) {
        WorkbookRefused refusal = catchThrowableOfType(
                WorkbookRefused.class, () -> new WorkbookReader(List.of(), WorkbookLimits.DEFAULT).read(file));
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.getMessage())
                .endsWith(".")
                .doesNotContain("Exception", "{")
                .containsPattern(ADVICE);
        return refusal.code();
    }
}
