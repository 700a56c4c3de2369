package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quicksizer.workers.sizing.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as programs write them, in forms that no other test has: archive, parts, relationships and XML. */
class VariantsOfFilesTest {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String MAIN_PART = "xl/worksheets/sheet1.xml";
    private static final String REVIEW_PART = "xl/worksheets/sheet3.xml";
    private static final byte[] SOMETHING = "<x/>".getBytes(StandardCharsets.UTF_8);

    // relationships and names of parts

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/xl/worksheets/sheet",
                "./worksheets/sheet",
                "../xl/worksheets/sheet",
                "worksheets\\\\sheet",
                "/xl\\\\worksheets\\\\sheet",
                "WORKSHEETS/Sheet",
                "worksheets//sheet",
                "worksheets/./sheet",
                "%77orksheets/sheet"
            })
    void a_part_is_found_however_its_relationship_spells_it(String target) {
        SmallWorkbook workbook = small().edit(RELATIONS, xml -> xml.replaceAll("\"worksheets/sheet", "\"" + target));
        assertRead(workbook.bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "sheet 1.xml,sheet 1.xml",
        "sheet%201.xml,sheet 1.xml",
        "sheet%201.xml,sheet%201.xml",
        "Blatt Ü.xml,Blatt Ü.xml",
        "a#b.xml,a#b.xml",
        "a+b.xml,a+b.xml",
        "a&amp;b.xml,a&b.xml"
    })
    void a_part_may_have_any_name(String target, String name) {
        SmallWorkbook workbook =
                small().edit(RELATIONS, xml -> xml.replace("worksheets/sheet1.xml", "worksheets/" + target));
        assertRead(renamed(workbook, MAIN_PART, "xl/worksheets/" + name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl\\worksheets\\sheet1.xml", "XL/Worksheets/SHEET1.XML", "xl/Worksheets\\Sheet1.xml"})
    void an_archive_may_spell_its_folders_otherwise(String name) {
        assertRead(renamed(small(), MAIN_PART, name));
    }

    @Test
    void the_workbook_may_be_in_another_folder() {
        SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
        small().edit("_rels/.rels", xml -> xml.replace("xl/workbook.xml", "/book/main.xml"))
                .parts()
                .forEach((name, content) -> parts.put(
                        name.replace("xl/_rels/workbook.xml.rels", "book/_rels/main.xml.rels")
                                .replace("xl/workbook.xml", "book/main.xml")
                                .replace("xl/", "book/"),
                        content));
        assertRead(XlsxWriter.archive(parts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docMetadata/LabelInfo.xml",
                "_xmlsignatures/sig1.xml",
                "customXml/item1.xml",
                "docProps/thumbnail.jpeg",
                "xl/printerSettings/printerSettings1.bin",
                "xl/comments1.xml",
                "xl/threadedComments/threadedComment1.xml",
                "xl/persons/person.xml",
                "xl/tables/table1.xml",
                "xl/pivotTables/pivotTable1.xml",
                "xl/pivotCache/pivotCacheDefinition1.xml",
                "xl/calcChain.xml",
                "xl/metadata.xml",
                "xl/richData/richValue.xml",
                "xl/ctrlProps/ctrlProp1.xml",
                "xl/drawings/vmlDrawing1.vml",
                "xl/slicers/slicer1.xml",
                "xl/cellimages.xml",
                "xl/sharedStrings.xml",
                "xl/worksheets/",
                "[trash]/0000.dat",
                "xl/media/",
                "__MACOSX/xl/._workbook.xml",
                ".DS_Store"
            })
    void a_part_that_is_not_read_does_no_harm(String name) {
        assertRead(
                small().part(name, name.endsWith("/") ? new byte[0] : SOMETHING).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"image1.emz", "image2.wmz", "image3.svgz"})
    void a_packed_picture_does_no_harm(String name) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(packed)) {
            gzip.write(SOMETHING);
        }
        assertRead(small().part("xl/media/" + name, packed.toByteArray()).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"styles", "theme", "sharedStrings", "calcChain"})
    void a_part_that_is_named_but_missing_does_no_harm(String type) {
        SmallWorkbook workbook = small().edit(
                        RELATIONS,
                        xml -> xml.replaceAll("<Relationship Id=\"styles\"[^>]*>", "")
                                .replace(
                                        "</Relationships>",
                                        "<Relationship Id=\"gone\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                                + type + "\" Target=\"gone.xml\"/></Relationships>"));
        assertRead(workbook.bytes());
    }

    // archives

    @Test
    void an_archive_may_be_packed_with_sizes_behind_its_parts() throws IOException {
        assertRead(packed(small().parts(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Always", "AsNeeded", "Never", "AlwaysWithCompatibility"})
    void an_archive_may_have_the_format_for_large_files(String mode) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.valueOf(mode));
            for (Map.Entry<String, byte[]> part : small().parts().entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeArchiveEntry();
            }
        }
        assertRead(bytes.toByteArray());
    }

    @Test
    void an_archive_whose_end_only_the_large_format_tells_is_read() {
        assertRead(LargeArchive.of(XlsxWriter.archive(small().parts())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM437", "ISO-8859-1", "windows-1252", "UTF-8"})
    void an_archive_may_name_its_pictures_in_any_encoding(String encoding) throws IOException {
        SequencedMap<String, byte[]> parts = small().parts();
        parts.put("xl/media/Überblick ä.png", SOMETHING);
        assertRead(packed(parts, Charset.forName(encoding)));
    }

    @Test
    void a_comment_at_the_end_of_the_archive_does_no_harm() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment("written by a program");
            for (Map.Entry<String, byte[]> part : small().parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        assertRead(bytes.toByteArray());
    }

    @Test
    void the_order_of_the_parts_does_not_matter() {
        SequencedMap<String, byte[]> parts = new LinkedHashMap<>(small().parts().reversed());
        assertRead(XlsxWriter.archive(parts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "garbled", "twice", "gone"})
    void a_damaged_file_is_refused_with_what_to_do(String damage) {
        byte[] file = small().bytes();
        byte[] damaged =
                switch (damage) {
                    case "cut" -> java.util.Arrays.copyOf(file, file.length - 200);
                    case "garbled" ->
                        small().edit(MAIN_PART, xml -> xml.replace("</row>", ""))
                                .bytes();
                    case "twice" ->
                        small().edit(
                                        MAIN_PART,
                                        xml -> xml.replace(
                                                "</sheetData>",
                                                "<row r=\"8\"><c r=\"C8\"><v>9</v></c></row></sheetData>"))
                                .bytes();
                    default ->
                        small().edit(RELATIONS, xml -> xml.replace("sheet1.xml", "sheet9.xml"))
                                .bytes();
                };
        WorkbookRefused refusal = catchThrowableOfType(WorkbookRefused.class, () -> ImportOf.of(damaged));
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.code()).isEqualTo(WorkbookRefusal.Code.DAMAGED);
        assertThat(refusal).hasMessageContaining("Open it in a spreadsheet program, save it as .xlsx, and upload that");
    }

    // XML

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1", "US-ASCII", "UTF-16BE", "utf-8"})
    void a_part_may_be_written_in_any_encoding(String encoding) {
        String xml = text(MAIN_PART)
                .replaceFirst("encoding=\"UTF-8\"", "encoding=\"" + encoding.replace("UTF-16BE", "UTF-16") + "\"")
                .replace("Flat Fee", "Flat F&#xE9;e");
        String marked = encoding.startsWith("UTF-16") ? "\uFEFF" + xml : xml;
        byte[] content = marked.getBytes(Charset.forName(encoding));
        assertThat(ImportOf.of(small().part(MAIN_PART, content)).lineItems()).contains("Flat Fée");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "main", "ns0", "ss"})
    void every_part_may_have_a_prefix(String prefix) {
        SmallWorkbook workbook = small();
        List.of(WORKBOOK, RELATIONS, "_rels/.rels", "[Content_Types].xml", MAIN_PART, REVIEW_PART, "xl/styles.xml")
                .forEach(part -> workbook.edit(
                        part,
                        xml -> xml.replaceAll("<(/?)([A-Za-z])", "<$1" + prefix + ":$2")
                                .replace("<" + prefix + ":?xml", "<?xml")
                                .replaceFirst(" xmlns=\"", " xmlns:" + prefix + "=\"")));
        assertRead(workbook.bytes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "cells without addresses",
                "rows without numbers",
                "rows in another order",
                "cells in another order",
                "a row in two pieces",
                "small letters",
                "comments and instructions",
                "marked text",
                "entities for blanks",
                "blank cells everywhere",
                "an extension with rows",
                "a form control"
            })
    void a_sheet_is_read_however_it_is_written(String how) {
        SmallWorkbook workbook = small().edit(MAIN_PART, xml -> rewritten(how, xml));
        assertRead(workbook.bytes());
        if (how.equals("rows in another order")) {
            workbook.edit(REVIEW_PART, xml -> rewritten(how, xml));
            assertRead(workbook.bytes());
        }
    }

    private static String rewritten(String how, String xml) {
        return switch (how) {
            case "cells without addresses" ->
                xml.replace("<row r=\"8\">", "<row r=\"8\">").replaceAll("<c r=\"[A-E]8\"", "<c");
            case "rows without numbers" -> xml.replace("<row r=\"8\">", "<row>");
            case "rows in another order" -> reversed(xml, "(?s)<row .*?</row>", "<sheetData>", "</sheetData>");
            case "cells in another order" -> reversed(xml, "(?s)<c r=\"[A-F]8\".*?</c>", "<row r=\"8\">", "</row>");
            case "a row in two pieces" -> xml.replaceFirst("(<c r=\"C8\")", "</row><row r=\"8\">$1");
            case "small letters" -> xml.replaceAll("r=\"C8\"", "r=\"c8\"");
            case "comments and instructions" ->
                xml.replace("<v>3</v>", "<v><!-- three -->3</v>")
                        .replace("<sheetData>", "<?x y?><sheetData><!-- - -->");
            case "marked text" -> xml.replace("Flat Fee", "<![CDATA[Flat Fee]]>");
            case "entities for blanks" -> xml.replace("Flat Fee", "&#10;Flat&#160;&#x20;Fee&#9;");
            case "blank cells everywhere" ->
                xml.replace(
                        "</sheetData>",
                        "<row r=\"9\"><c r=\"B9\" s=\"1\"/><c r=\"C9\"><v/></c><c r=\"D9\" t=\"s\"/></row></sheetData>");
            case "an extension with rows" ->
                xml.replace(
                        "</sheetData>",
                        "</sheetData><extLst><ext uri=\"{x}\"><y:rows xmlns:y=\"urn:y\"><y:row r=\"2\"/></y:rows></ext></extLst>");
            default ->
                xml.replace(
                        "</sheetData>",
                        "</sheetData><controls><control><controlPr><anchor><from xmlns:d=\"urn:d\"><d:col>1</d:col>"
                                + "<d:row>5</d:row></from></anchor></controlPr></control></controls>");
        };
    }

    private static String reversed(String xml, String piece, String start, String end) {
        int from = xml.indexOf(start) + start.length();
        int to = xml.indexOf(end, from);
        StringBuilder turned = new StringBuilder();
        java.util.regex.Pattern.compile(piece)
                .matcher(xml.substring(from, to))
                .results()
                .forEach(found -> turned.insert(0, found.group()));
        return xml.substring(0, from) + turned + xml.substring(to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "t=\"inlineStr\" => <is><t>Flat</t><t> Fee</t></is> => Flat Fee",
                "t=\"inlineStr\" => <is><r><t>Flat </t></r><r><rPr><b/></rPr><t>Fee</t></r></is> => Flat Fee",
                "t=\"str\" => <f>\"a\"</f><v>Flat_x0020_Fee</v> => Flat Fee",
                "t=\"str\" => <v>Flat Fee_x000D_</v> => Flat Fee",
                "t=\"inlineStr\" => <is><t>_x005F_x0041_</t></is> => _x0041_",
                "t=\"inlineStr\" => <is><t>漢</t><rPh sb=\"0\" eb=\"1\"><t>カン</t></rPh></is> => 漢",
                "t=\"str\" => <v xml:space=\"preserve\">  Flat   Fee </v> => Flat Fee",
                "cm=\"1\" vm=\"2\" t=\"str\" => <f>X1</f><v>Flat Fee</v> => Flat Fee",
                "t=\"b\" => <v>1</v> => TRUE",
                "t=\"n\" => <v>1.50</v> => 1.50"
            })
    void a_name_is_read_however_its_cell_is_written(String attributes, String content, String name) {
        assertThat(ImportOf.of(small().raw(MAIN, "B8", attributes, content)).lineItems())
                .contains(name);
    }

    @Test
    void a_formula_that_a_later_cell_spells_out_is_understood() {
        SmallWorkbook workbook = small();
        for (String column : List.of("E", "F", "G")) {
            workbook.raw(REVIEW, column + "4", "", "<f t=\"shared\" si=\"7\"/><v>0</v>");
        }
        workbook.raw(REVIEW, "H4", "", "<f t=\"shared\" ref=\"E4:H4\" si=\"7\">SUM(H5:H6)</f><v>0</v>");
        assertThat(ImportOf.of(workbook).days(Size.M)).isEqualTo("7");
    }

    @Test
    void formats_that_are_stated_behind_their_use_are_known() {
        SmallWorkbook workbook = small().edit(
                        "xl/styles.xml",
                        xml -> xml.replace(
                                "</cellXfs>",
                                "<xf numFmtId=\"201\"/></cellXfs><dxfs><dxf><numFmt numFmtId=\"0\" formatCode=\"d.m\"/></dxf></dxfs>"
                                        + "<numFmts><numFmt numFmtId=\"201\" formatCode=\"d.m.yyyy\"/></numFmts>"))
                .raw(MAIN, "E8", "s=\"3\"", "<v>46152</v>");
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.errors()).containsExactly("DATE_AS_DAYS");
    }

    // programs

    @Test
    void a_workbook_as_an_sdk_writes_it_is_read() {
        SmallWorkbook workbook = small().edit(RELATIONS, xml -> xml.replaceAll("\"(worksheets|styles)", "\"/xl/$1"))
                .edit("_rels/.rels", xml -> xml.replace("\"xl/", "\"/xl/"));
        every_part(
                workbook,
                xml -> xml.replaceAll("<(/?)([A-Za-z])", "<$1x:$2")
                        .replace("<x:?xml", "<?xml")
                        .replaceFirst(" xmlns=\"", " xmlns:x=\""));
        SequencedMap<String, byte[]> parts = workbook.parts();
        byte[] types = parts.remove("[Content_Types].xml");
        parts.put("[Content_Types].xml", types);
        assertRead(XlsxWriter.archive(parts));
    }

    @Test
    void a_workbook_as_a_program_for_the_web_writes_it_is_read() {
        StringBuilder blanks = new StringBuilder();
        for (int row = 12; row <= 1_000; row++) {
            blanks.append("<row r=\"").append(row).append("\" ht=\"15.75\" customHeight=\"1\">");
            for (char column = 'A'; column <= 'Z'; column++) {
                blanks.append("<c r=\"").append(column).append(row).append("\" s=\"1\"/>");
            }
            blanks.append("</row>");
        }
        SmallWorkbook workbook = small().edit(
                        MAIN_PART,
                        xml -> xml.replace(
                                "</sheetData>", blanks + "</sheetData><drawing r:id=\"rId1\" xmlns:r=\"urn:r\"/>"))
                .formula(REVIEW, "E6", "IFERROR(__xludf.DUMMYFUNCTION(\"SUM(FILTER(E5:E6,E5:E6>0))\"),2.0)", "2");
        assertRead(workbook.bytes());
    }

    @Test
    void a_workbook_as_a_free_office_writes_it_is_read() {
        SmallWorkbook workbook = small().edit(
                        WORKBOOK,
                        xml -> xml.replace(
                                        "<sheets>",
                                        "<fileVersion appName=\"Calc\"/><workbookPr backupFile=\"false\" showObjects=\"all\" date1904=\"false\"/>"
                                                + "<workbookProtection/><bookViews><workbookView showHorizontalScroll=\"true\"/></bookViews><sheets>")
                                .replace("r:id", "state=\"visible\" r:id")
                                .replace(
                                        "</workbook>",
                                        "<calcPr iterateCount=\"100\" refMode=\"A1\" iterate=\"false\"/></workbook>"))
                .edit(
                        MAIN_PART,
                        xml -> xml.replace("<f>", "<f aca=\"false\">")
                                .replaceAll(
                                        "<row (r=\"\\d+\")>",
                                        "<row $1 customFormat=\"false\" ht=\"12.8\" hidden=\"false\" collapsed=\"false\">")
                                .replaceAll("<c (r=\"[A-Z]\\d+\")><v>", "<c $1 s=\"0\" t=\"n\"><v>"));
        assertRead(workbook.bytes());
        assertThat(ImportOf.of(workbook).codes()).containsExactly("LINE_ITEM_TOTALS_ONLY");
    }

    @Test
    void a_workbook_as_a_library_writes_it_without_calculating_is_one_error() {
        SmallWorkbook workbook = small();
        every_part(workbook, xml -> xml.replaceAll("</f><v>[^<]*</v>", "</f><v/>"));
        assertThat(ImportOf.of(workbook).errors()).containsExactly("WORKBOOK_NOT_CALCULATED");
    }

    @Test
    void a_sheet_that_a_program_added_is_named() {
        SmallWorkbook workbook = small().text("Evaluation Warning", "A1", "Evaluation only. Created with a library.");
        assertThat(ImportOf.of(workbook).codes()).contains("SHEET_SKIPPED");
        assertRead(workbook.bytes());
    }

    private static void every_part(SmallWorkbook workbook, java.util.function.UnaryOperator<String> change) {
        for (int sheet = 1; sheet <= 3; sheet++) {
            workbook.edit("xl/worksheets/sheet" + sheet + ".xml", change);
        }
    }

    private static void assertRead(byte[] file) {
        ImportOf read = ImportOf.of(file);
        assertThat(read.lineItems()).containsExactly("First Review", "Flat Fee");
        assertThat(read.days(Size.M)).isEqualTo("7");
        assertThat(read.stated("Flat Fee", Size.L)).isEqualTo("3");
    }

    private static String text(String part) {
        return new String(small().parts().get(part), StandardCharsets.UTF_8);
    }

    private static byte[] renamed(SmallWorkbook workbook, String part, String name) {
        SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
        workbook.parts().forEach((old, content) -> parts.put(old.equals(part) ? name : old, content));
        return XlsxWriter.archive(parts);
    }

    private static byte[] packed(Map<String, byte[]> parts, Charset names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
