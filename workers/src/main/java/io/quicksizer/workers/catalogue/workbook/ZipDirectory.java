package io.quicksizer.workers.catalogue.workbook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The directory at the end of an archive. Spreadsheet programs go by it, while unpacking goes from part to part: where
 * the two tell different things, a person would see another workbook than the one that is imported.
 */
final class ZipDirectory {

    private static final int END_RECORD = 0x06054b50;
    private static final int END_RECORD_BYTES = 22;
    private static final int LONGEST_ARCHIVE_COMMENT = 65_535;
    private static final int ENTRY = 0x02014b50;
    private static final int ENCRYPTED = 1;
    /** The place of the record of the format for large files, in front of the end record. */
    private static final int LOCATOR = 0x07064b50;

    private static final int LOCATOR_BYTES = 20;
    /** Names that don't say their encoding, byte by byte. */
    static final Charset NAMES = StandardCharsets.ISO_8859_1;

    private final ByteBuffer file;
    private final WorkbookLimits limits;

    private ZipDirectory(byte[] file, WorkbookLimits limits) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    /**
     * The entries that the directory lists, in its order.
     *
     * @throws WorkbookRefused when there is no directory, or one that lists too much or something encrypted
     */
    static List<ListedEntry> entries(byte[] file, WorkbookLimits limits) {
        ZipDirectory directory = new ZipDirectory(file, limits);
        try {
            return directory.entries(directory.endRecord());
        } catch (IndexOutOfBoundsException damage) {
            throw new WorkbookRefused(damage, RefusalPhrase.LIST_OF_PARTS_UNREADABLE);
        }
    }

    private List<ListedEntry> entries(int end) {
        long count = unsigned(end + 10);
        long first = Integer.toUnsignedLong(file.getInt(end + 16));
        boolean large = count == 0xFFFF || first == 0xFFFFFFFFL;
        if (large && end >= LOCATOR_BYTES && file.getInt(end - LOCATOR_BYTES) == LOCATOR) {
            int record = within(file.getLong(end - LOCATOR_BYTES + 8));
            count = file.getLong(record + 32);
            first = file.getLong(record + 48);
        }
        if (count < 0 || count > limits.entries()) {
            throw ZipParts.tooManyEntries(limits);
        }
        List<ListedEntry> entries = new ArrayList<>();
        int at = within(first);
        for (int number = 0; number < count; number++) {
            if (file.getInt(at) != ENTRY) {
                throw new WorkbookRefused(RefusalPhrase.LIST_OF_PARTS_UNREADABLE);
            }
            ListedEntry entry = new ListedEntry(file, at);
            if ((entry.flags() & ENCRYPTED) != 0) {
                throw FileSignature.encrypted();
            }
            Objects.checkFromIndexSize(at, entry.length(), file.limit());
            entries.add(entry);
            at += entry.length();
        }
        return entries;
    }

    /** A name that was read byte by byte, as UTF-8 if it is that. */
    static String decoded(String name) {
        if (name.chars().anyMatch(sign -> sign > 0xFF)) {
            return name;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name.getBytes(NAMES)))
                    .toString();
        } catch (CharacterCodingException other) {
            return name;
        }
    }

    private int within(long place) {
        if (place < 0 || place >= file.limit()) {
            throw new WorkbookRefused(RefusalPhrase.LIST_OF_PARTS_UNREADABLE);
        }
        return (int) place;
    }

    /** A truncated archive still begins well; only its end tells that something is missing. */
    private int endRecord() {
        int earliest = Math.max(0, file.limit() - END_RECORD_BYTES - LONGEST_ARCHIVE_COMMENT);
        for (int at = file.limit() - END_RECORD_BYTES; at >= earliest; at--) {
            if (file.getInt(at) == END_RECORD) {
                return at;
            }
        }
        throw new WorkbookRefused(RefusalPhrase.END_MISSING);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }
}
