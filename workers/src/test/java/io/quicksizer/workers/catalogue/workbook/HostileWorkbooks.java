package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Twelve workbooks that somebody would build to do harm, each sound but for the one thing. */
final class HostileWorkbooks {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String SHEET = "xl/worksheets/sheet3.xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private HostileWorkbooks() {}

    /** Some hundred kilobytes that unpack to 256 MB. */
    static byte[] ratioBomb() {
        return compressed(small().parts(), 256);
    }

    static byte[] manyEntries() {
        SmallWorkbook workbook = small();
        for (int number = 0; number < 20_000; number++) {
            workbook.part("xl/media/image" + number + ".png", new byte[0]);
        }
        return workbook.bytes();
    }

    /** A text of 20 million characters, where a cell holds 32,767. */
    static byte[] hugeSharedStrings() {
        return withSharedTexts("<si><t>" + "A".repeat(20_000_000) + "</t></si>");
    }

    /** A text of a cell's full length in 100,000 cells: 700 kB that would become 3 GB. */
    static byte[] sharedStringInEveryCell() {
        StringBuilder rows = new StringBuilder();
        for (int row = 20; row < 4_900; row++) {
            rows.append("<row>").append("<c t=\"s\"><v>0</v></c>".repeat(20)).append("</row>");
        }
        return repacked(
                small().part("xl/sharedStrings.xml", text("<sst><si><t>" + "A".repeat(32_000) + "</t></si></sst>"))
                        .edit(RELATIONS, related("sharedStrings", "sharedStrings.xml"))
                        .edit(SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>")));
    }

    static byte[] nestedZip() {
        return small().part("xl/media/image1.png", ratioBomb()).bytes();
    }

    /** The second sheet3 is the one that a careless reader would take. */
    static byte[] duplicateEntry() {
        byte[] file =
                small().part("xl/worksheets/sheet9.xml", text("<worksheet/>")).bytes();
        String patched = new String(file, StandardCharsets.ISO_8859_1).replace("xl/worksheets/sheet9.xml", SHEET);
        return patched.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] externalEntity() {
        String doctype = "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>";
        return small().text(REVIEW, "B9", "SECRET")
                .edit(
                        SHEET,
                        xml -> xml.replace("<worksheet", doctype + "<worksheet").replace("SECRET", "&secret;"))
                .bytes();
    }

    static byte[] externalLink() {
        return small().part(
                        "xl/externalLinks/externalLink1.xml",
                        text("<externalLink xmlns:r=\"" + OFFICE + "\"><externalBook r:id=\"rId1\"/></externalLink>"))
                .part(
                        "xl/externalLinks/_rels/externalLink1.xml.rels",
                        text("<Relationships><Relationship Id=\"rId1\" "
                                + "Type=\"" + OFFICE + "externalLinkPath\" Target=\"file://///host/share/prices.xlsx\" "
                                + "TargetMode=\"External\"/></Relationships>"))
                .edit(RELATIONS, related("externalLink", "externalLinks/externalLink1.xml"))
                .formula(MAIN, "C8", "[1]Prices!A1", "1")
                .bytes();
    }

    static byte[] ddeFormula() {
        return small().formula(MAIN, "C8", "cmd|'/C calc.exe'!A0", "1").bytes();
    }

    static byte[] renamedMacroFile() {
        return small().part("xl/vbaProject.bin", CompoundFile.oldWorkbook())
                .edit(RELATIONS, related("vbaProject", "vbaProject.bin"))
                .edit(
                        TYPES,
                        types -> types.replace(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml"))
                .bytes();
    }

    static byte[] wrongMagic() {
        return text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n");
    }

    static byte[] millionRows() {
        return repacked(small().edit(
                        SHEET, xml -> xml.replace("</sheetData>", "<row/>".repeat(1_000_000) + "</sheetData>")));
    }

    static byte[] encrypted() {
        return CompoundFile.encryptedWorkbook();
    }

    /** All of them, by name. */
    static SequencedMap<String, byte[]> all() {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put("ratio-bomb", ratioBomb());
        files.put("many-entries", manyEntries());
        files.put("huge-shared-strings", hugeSharedStrings());
        files.put("shared-string-in-every-cell", sharedStringInEveryCell());
        files.put("nested-zip", nestedZip());
        files.put("duplicate-entry", duplicateEntry());
        files.put("external-entity", externalEntity());
        files.put("external-link", externalLink());
        files.put("dde-formula", ddeFormula());
        files.put("renamed-macro-file", renamedMacroFile());
        files.put("wrong-magic", wrongMagic());
        files.put("million-rows", millionRows());
        files.put("encrypted", encrypted());
        return files;
    }

    /** The workbook as spreadsheet programs pack it, compressed. */
    static byte[] repacked(SmallWorkbook workbook) {
        return compressed(workbook.parts(), 0);
    }

    private static byte[] withSharedTexts(String texts) {
        return repacked(small().part("xl/sharedStrings.xml", text("<sst>" + texts + "</sst>"))
                .edit(RELATIONS, related("sharedStrings", "sharedStrings.xml")));
    }

    private static UnaryOperator<String> related(String type, String target) {
        return relations -> relations.replace(
                "</Relationships>",
                "<Relationship Id=\"hostile\" Type=\"" + OFFICE + type + "\" Target=\"" + target
                        + "\"/></Relationships>");
    }

    private static byte[] compressed(SequencedMap<String, byte[]> parts, int megabytesOfNothing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            if (megabytesOfNothing > 0) {
                zip.putNextEntry(new ZipEntry("xl/theme/theme1.xml"));
                for (int written = 0; written < megabytesOfNothing; written++) {
                    zip.write(new byte[1 << 20]);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
