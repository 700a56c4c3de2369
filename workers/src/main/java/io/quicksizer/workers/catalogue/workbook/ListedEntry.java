package io.quicksizer.workers.catalogue.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * An entry of an archive as its directory lists it.
 *
 * @param file the archive, little-endian
 * @param at the place of the record in it
 */
record ListedEntry(ByteBuffer file, int at) {
    static final int BYTES = 46;
    private static final int NAMED_IN_UTF_8 = 1 << 11;
    private static final int SIZES_BEHIND = 1 << 3;
    private static final int STORED = 0;
    /** A number that is in the field of the format for large files. */
    private static final long LARGE = 0xFFFF_FFFFL;

    private static final int LARGE_FIELD = 1;
    private static final int PACKED = 20;
    private static final int SIZE = 24;
    private static final int PLACE = 42;

    int flags() {
        return unsigned(8);
    }

    /** The flags of an entry that states its sizes in front. */
    int flagsInFront() {
        return flags() & ~SIZES_BEHIND;
    }

    int method() {
        return unsigned(10);
    }

    int checksum() {
        return file.getInt(at + 16);
    }

    /** Bytes as they are packed. */
    long packed() {
        return number(PACKED, LARGE == raw(SIZE) ? 1 : 0);
    }

    /** Bytes when they are unpacked. */
    long size() {
        return number(SIZE, 0);
    }

    /** The place of the entry in the archive. */
    long place() {
        return number(PLACE, (int)
                IntStream.of(SIZE, PACKED).filter(field -> raw(field) == LARGE).count());
    }

    byte[] rawName() {
        byte[] name = new byte[unsigned(28)];
        file.get(at + BYTES, name);
        return name;
    }

    String name() {
        boolean utf8 = (flags() & NAMED_IN_UTF_8) != 0;
        return new String(rawName(), utf8 ? StandardCharsets.UTF_8 : ZipDirectory.NAMES);
    }

    /** True for an entry whose sizes follow behind it. */
    boolean statesSizesBehind() {
        return (flags() & SIZES_BEHIND) != 0;
    }

    /** True for an entry whose end only the directory tells: packed ones end by themselves. */
    boolean endsByDirectory() {
        return statesSizesBehind() && method() == STORED;
    }

    int length() {
        return BYTES + unsigned(28) + unsigned(30) + unsigned(32);
    }

    private long number(int field, int largeBefore) {
        return raw(field) == LARGE ? large(largeBefore) : raw(field);
    }

    /** The number at this index of the field for large files. */
    private long large(int index) {
        int field = at + BYTES + unsigned(28);
        int end = field + unsigned(30);
        while (Short.toUnsignedInt(file.getShort(field)) != LARGE_FIELD && field < end) {
            field += 4 + Short.toUnsignedInt(file.getShort(field + 2));
        }
        if (field >= end) {
            throw new IndexOutOfBoundsException("no field for large files");
        }
        return file.getLong(field + 4 + index * Long.BYTES);
    }

    private long raw(int field) {
        return Integer.toUnsignedLong(file.getInt(at + field));
    }

    private int unsigned(int field) {
        return Short.toUnsignedInt(file.getShort(at + field));
    }
}
