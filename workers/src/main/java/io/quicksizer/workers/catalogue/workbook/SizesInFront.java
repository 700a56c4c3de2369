package io.quicksizer.workers.catalogue.workbook;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Rewrites an archive whose entries state their sizes behind themselves into one that states them in front. Programs
 * that write to a stream don't know them earlier. Of an entry that isn't packed, only the directory tells then where it
 * ends, and of any entry, whether its sizes have 32 bits or 64. Nothing is unpacked here, and nothing may lie between
 * the entries: the result is read under all limits.
 */
final class SizesInFront {
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int LISTED = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int SIZES = 0x08074b50;

    /** The longest that has sizes of 32 bits. */
    private static final int SMALL_SIZES_BYTES = 16;

    private final ByteBuffer file;
    private final int directory;
    private final List<ListedEntry> entries;
    private final ByteBuffer written;
    private final ByteBuffer listed;

    private SizesInFront(byte[] file, List<ListedEntry> entries) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.directory = entries.getFirst().at();
        this.entries = entries.stream()
                .sorted(Comparator.comparingLong(ListedEntry::place))
                .toList();
        this.written = ByteBuffer.allocate(file.length).order(ByteOrder.LITTLE_ENDIAN);
        this.listed = ByteBuffer.allocate(file.length - directory).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Returns the archive itself if it can be read part by part, as most can.
     *
     * @throws WorkbookRefused when a part ends by the directory, and the directory doesn't fit the parts
     */
    static byte[] of(byte[] file, WorkbookLimits limits) {
        List<ListedEntry> entries = ZipDirectory.entries(file, limits);
        if (entries.stream().noneMatch(ListedEntry::statesSizesBehind)) {
            return file;
        }
        boolean required = entries.stream().anyMatch(ListedEntry::endsByDirectory);
        try {
            SizesInFront archive = new SizesInFront(file, entries);
            return required || archive.hasLargeSizes() ? archive.rewritten() : file;
        } catch (WorkbookRefused | IndexOutOfBoundsException | BufferOverflowException damage) {
            if (required) {
                throw new WorkbookRefused(damage, RefusalPhrase.ARCHIVE_UNREADABLE);
            }
            return file;
        }
    }

    /** True for sizes of 64 bits behind a part, which look like small ones without the directory. */
    private boolean hasLargeSizes() {
        for (int index = 0; index < entries.size(); index++) {
            ListedEntry entry = entries.get(index);
            if (entry.statesSizesBehind()
                    && end(index) - content((int) entry.place()) - entry.packed() > SMALL_SIZES_BYTES) {
                return true;
            }
        }
        return false;
    }

    private byte[] rewritten() {
        long begin = 0;
        for (int index = 0; index < entries.size(); index++) {
            require(entries.get(index).place() == begin && end(index) <= directory);
            copy(entries.get(index), (int) begin, (int) end(index));
            begin = end(index);
        }
        int directoryAt = written.position();
        written.put(listed.flip());
        written.putInt(END).putInt(0);
        written.putShort((short) entries.size()).putShort((short) entries.size());
        written.putInt(listed.limit()).putInt(directoryAt).putShort((short) 0);
        return Arrays.copyOf(written.array(), written.position());
    }

    /** The place of the next entry, or of the directory behind the last. */
    private long end(int index) {
        return index + 1 < entries.size() ? entries.get(index + 1).place() : directory;
    }

    /** The place of the content of an entry. */
    private int content(int begin) {
        return begin + LOCAL_BYTES + unsigned(begin + 26) + unsigned(begin + 28);
    }

    private void copy(ListedEntry entry, int begin, int end) {
        byte[] name = entry.rawName();
        byte[] nameInFront = new byte[unsigned(begin + 26)];
        file.get(begin + LOCAL_BYTES, nameInFront);
        require(file.getInt(begin) == LOCAL
                && unsigned(begin + 6) == entry.flags()
                && unsigned(begin + 8) == entry.method()
                && Arrays.equals(name, nameInFront));
        int content = content(begin);
        long contentEnd = content + entry.packed();
        require(contentEnd >= content && contentEnd <= end && isEnd(entry, (int) contentEnd, end));
        int at = written.position();
        written.putInt(LOCAL).putShort(file.getShort(begin + 4));
        describe(written, entry, begin, name);
        written.put(name).put(file.array(), content, (int) entry.packed());
        list(entry, begin, name, at);
    }

    private void list(ListedEntry entry, int begin, byte[] name, int at) {
        listed.putInt(LISTED).putShort(file.getShort(entry.at() + 4)).putShort(file.getShort(begin + 4));
        describe(listed, entry, begin, name);
        listed.putShort((short) 0).putInt(0).putInt(0).putInt(at).put(name);
    }

    /** Writes the fields that records in front of entries and records of the directory share, from flags to lengths. */
    private void describe(ByteBuffer record, ListedEntry entry, int begin, byte[] name) {
        record.putShort((short) entry.flagsInFront()).putShort((short) entry.method());
        record.putInt(file.getInt(begin + 10)).putInt(entry.checksum());
        record.putInt((int) entry.packed()).putInt((int) entry.size());
        record.putShort((short) name.length).putShort((short) 0);
    }

    /** True when nothing lies between the content and the next entry but the sizes that the directory has, too. */
    private boolean isEnd(ListedEntry entry, int from, int to) {
        int length = to - from;
        if (!entry.statesSizesBehind() || !List.of(12, 16, 20, 24).contains(length)) {
            return !entry.statesSizesBehind() && length == 0;
        }
        boolean marked = length == 16 || length == 24;
        boolean large = length > SMALL_SIZES_BYTES;
        int at = marked ? from + 4 : from;
        return (!marked || file.getInt(from) == SIZES)
                && file.getInt(at) == entry.checksum()
                && number(at + 4, large) == entry.packed()
                && number(at + (large ? 12 : 8), large) == entry.size();
    }

    private long number(int at, boolean large) {
        return large ? file.getLong(at) : Integer.toUnsignedLong(file.getInt(at));
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new WorkbookRefused(RefusalPhrase.ARCHIVE_UNREADABLE);
        }
    }
}
