package io.quicksizer.workers.catalogue.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Tells by the first bytes what a file is, so that the refusal can say it: its name and media type prove nothing. */
final class FileSignature {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] SEVEN_ZIP = {'7', 'z', (byte) 0xBC, (byte) 0xAF};
    private static final byte[] RAR = {'R', 'a', 'r', '!'};
    private static final byte[] XZ = {(byte) 0xFD, '7', 'z', 'X', 'Z'};
    private static final byte[] BZIP2 = {'B', 'Z', 'h'};
    private static final List<byte[]> ARCHIVES = List.of(ZIP, EMPTY_ZIP, GZIP, SEVEN_ZIP, RAR, XZ, BZIP2);
    private static final byte[] ENCRYPTED_STREAM = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private static final List<byte[]> LABELS = Stream.of("DRMEncrypted", "DRMContent", "DRMDataSpace")
            .map(name -> name.getBytes(StandardCharsets.UTF_16LE))
            .toList();

    private FileSignature() {}

    static void requireZip(byte[] file) {
        if (file.length == 0) {
            throw new WorkbookRefused(RefusalPhrase.FILE_EMPTY);
        }
        if (startsWith(file, OLE2)) {
            throw refusedBinary(file);
        }
        if (startsWith(file, EMPTY_ZIP)) {
            throw new WorkbookRefused(RefusalPhrase.ARCHIVE_EMPTY);
        }
        if (!startsWith(file, ZIP)) {
            throw new WorkbookRefused(RefusalPhrase.NOT_A_WORKBOOK);
        }
    }

    static boolean isArchive(byte[] content) {
        return ARCHIVES.stream().anyMatch(start -> startsWith(content, start));
    }

    static boolean isCompoundDocument(byte[] content) {
        return startsWith(content, OLE2);
    }

    private static WorkbookRefused refusedBinary(byte[] file) {
        if (LABELS.stream().anyMatch(label -> contains(file, label))) {
            return new WorkbookRefused(RefusalPhrase.PROTECTED_BY_LABEL);
        }
        return contains(file, ENCRYPTED_STREAM) ? encrypted() : new WorkbookRefused(RefusalPhrase.OLD_WORKBOOK);
    }

    static WorkbookRefused encrypted() {
        return new WorkbookRefused(RefusalPhrase.PROTECTED_BY_PASSWORD);
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int from = 0; from <= content.length - wanted.length; from++) {
            if (content[from] == wanted[0]
                    && Arrays.equals(content, from, from + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
