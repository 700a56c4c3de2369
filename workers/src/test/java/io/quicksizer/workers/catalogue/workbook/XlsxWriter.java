package io.quicksizer.workers.catalogue.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook so that the same content always gives the same bytes: no clock, no order by chance, and no
 * compression, which differs between machines.
 */
final class XlsxWriter {

    /** The earliest time that a zip archive can name. */
    private static final LocalDateTime TIMELESS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private XlsxWriter() {}

    /** The workbook's parts by name, as an archive holds them. */
    static SequencedMap<String, byte[]> parts(List<XlsxSheet> sheets) {
        SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
        StringBuilder types =
                new StringBuilder(override("xl/workbook.xml", "sheet.main") + override("xl/styles.xml", "styles"));
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder(relation("styles", "styles", "styles.xml"));
        for (int number = 1; number <= sheets.size(); number++) {
            String part = "worksheets/sheet" + number + ".xml";
            XlsxSheet sheet = sheets.get(number - 1);
            types.append(override("xl/" + part, "worksheet"));
            relations.append(relation("sheet" + number, "worksheet", part));
            names.append("<sheet name=\"")
                    .append(escaped(sheet.name()))
                    .append("\" sheetId=\"")
                    .append(number);
            names.append(sheet.isHidden() ? "\" state=\"hidden" : "")
                    .append("\" r:id=\"sheet")
                    .append(number)
                    .append("\"/>");
        }
        parts.put("[Content_Types].xml", bytes(contentTypes(types)));
        parts.put("_rels/.rels", bytes(relationships(relation("workbook", "officeDocument", "xl/workbook.xml"))));
        parts.put(
                "xl/workbook.xml",
                bytes("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + names
                        + "</sheets></workbook>"));
        parts.put("xl/_rels/workbook.xml.rels", bytes(relationships(relations)));
        parts.put("xl/styles.xml", bytes(STYLES));
        for (int number = 1; number <= sheets.size(); number++) {
            parts.put(
                    "xl/worksheets/sheet" + number + ".xml",
                    bytes(sheets.get(number - 1).xml()));
        }
        return parts;
    }

    /** Packs parts into an archive. */
    static byte[] archive(SequencedMap<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIMELESS);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                entry.setCrc(checksum(part.getValue()));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static long checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font><sz val=\"11\"/>"
            + "<name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>"
            + "</fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
            + "<xf numFmtId=\"9\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
            + "</styleSheet>";

    private static String contentTypes(CharSequence overrides) {
        return "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                + "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + overrides + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relationships(CharSequence relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static byte[] bytes(CharSequence xml) {
        return (HEADER + xml).getBytes(StandardCharsets.UTF_8);
    }
}
