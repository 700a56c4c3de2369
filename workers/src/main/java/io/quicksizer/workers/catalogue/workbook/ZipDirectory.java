package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.WorkbookRefused.Code;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory at the end of an archive. Spreadsheet programs go by it, while unpacking goes from part to part: where
 * the two tell different things, a person would see another workbook than the one that is imported.
 */
final class ZipDirectory {

    private static final int END_RECORD = 0x06054b50;
    private static final int END_RECORD_BYTES = 22;
    private static final int LONGEST_ARCHIVE_COMMENT = 65_535;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int ENCRYPTED = 1;

    private final ByteBuffer file;
    private final WorkbookLimits limits;

    private ZipDirectory(byte[] file, WorkbookLimits limits) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    /**
     * The names that the directory lists, in its order.
     *
     * @throws WorkbookRefused when there is no directory, or one that lists too much or something encrypted
     */
    static List<String> names(byte[] file, WorkbookLimits limits) {
        ZipDirectory directory = new ZipDirectory(file, limits);
        try {
            return directory.names(directory.endRecord());
        } catch (IndexOutOfBoundsException damage) {
            throw damaged("its list of parts can't be read", damage);
        }
    }

    private List<String> names(int end) {
        int count = unsigned(end + 10);
        if (count > limits.entries()) {
            throw new WorkbookRefused(
                    Code.TOO_MANY_ENTRIES, "The workbook has more than " + limits.entries() + " parts.");
        }
        List<String> names = new ArrayList<>();
        int at = file.getInt(end + 16);
        for (int entry = 0; entry < count; entry++) {
            if (file.getInt(at) != ENTRY) {
                throw damaged("its list of parts can't be read", null);
            }
            if ((unsigned(at + 8) & ENCRYPTED) != 0) {
                throw FileSignature.encrypted();
            }
            byte[] name = new byte[unsigned(at + 28)];
            file.get(at + ENTRY_BYTES, name);
            names.add(new String(name, StandardCharsets.UTF_8));
            at += ENTRY_BYTES + name.length + unsigned(at + 30) + unsigned(at + 32);
        }
        return names;
    }

    /** A truncated archive still begins well; only its end tells that something is missing. */
    private int endRecord() {
        int earliest = Math.max(0, file.limit() - END_RECORD_BYTES - LONGEST_ARCHIVE_COMMENT);
        for (int at = file.limit() - END_RECORD_BYTES; at >= earliest; at--) {
            if (file.getInt(at) == END_RECORD) {
                return at;
            }
        }
        throw damaged("the end of the file is missing", null);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }

    private static WorkbookRefused damaged(String what, @Nullable Throwable cause) {
        String sentence = "The workbook is damaged: " + what + ".";
        return cause == null
                ? new WorkbookRefused(Code.DAMAGED, sentence)
                : new WorkbookRefused(Code.DAMAGED, sentence, cause);
    }
}
