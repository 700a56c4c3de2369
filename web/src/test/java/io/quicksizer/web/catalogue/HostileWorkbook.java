package io.quicksizer.web.catalogue;

import io.quicksizer.web.DemoWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The demo workbook, with one thing in it that does harm. */
final class HostileWorkbook {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    HostileWorkbook() {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(DemoWorkbook.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    HostileWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    HostileWorkbook part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    HostileWorkbook edit(String name, UnaryOperator<String> change) {
        return part(name, change.apply(new String(parts.get(name), StandardCharsets.UTF_8)));
    }

    /** Into the first rows of the first sheet. */
    HostileWorkbook rows(String rows) {
        return edit("xl/worksheets/sheet1.xml", xml -> xml.replace("</sheetData>", rows + "</sheetData>"));
    }

    HostileWorkbook sharedTexts(String texts) {
        return part("xl/sharedStrings.xml", "<sst>" + texts + "</sst>")
                .edit(
                        "xl/_rels/workbook.xml.rels",
                        rels -> rels.replace(
                                "</Relationships>",
                                "<Relationship Id=\"texts\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
    }

    /** Two parts get the same name, in the archive and in its list. */
    byte[] withPartTwice() {
        part("xl/media/a.xml", "<x/>").part("xl/media/b.xml", "<x/>");
        return new String(bytes(), StandardCharsets.ISO_8859_1)
                .replace("xl/media/b.xml", "xl/media/a.xml")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** What Office makes of a workbook with a password, as far as its first bytes and the names within. */
    static byte[] encrypted() {
        byte[] file = Arrays.copyOf(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                4_096);
        byte[] stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(stream, 0, file, 1_152, stream.length);
        return file;
    }
}
