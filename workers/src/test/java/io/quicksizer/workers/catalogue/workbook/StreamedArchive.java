package io.quicksizer.workers.catalogue.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes an archive as a program does that writes to a stream: the sizes of each part follow behind it. */
final class StreamedArchive {
    private static final short SIZES_BEHIND = 8;
    private static final short DEFLATED = 8;

    /** The form of the sizes behind a part. */
    enum Sizes {
        MARKED,
        BARE,
        LARGE_MARKED,
        LARGE_BARE,
        /** As large ones, and in the field for large files of the directory. */
        LARGE_LISTED;

        boolean large() {
            return this != MARKED && this != BARE;
        }
    }

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final Sizes sizes;
    private int count;
    private int flags = SIZES_BEHIND;

    StreamedArchive(Sizes sizes) {
        this.sizes = sizes;
    }

    StreamedArchive parts(Map<String, byte[]> parts) {
        parts.forEach(this::part);
        return this;
    }

    StreamedArchive part(String name, byte[] content) {
        return part(name, name, content, false);
    }

    StreamedArchive packed(String name, byte[] content) {
        return part(name, name, content, true);
    }

    /** Sets the flags of the parts that follow. */
    StreamedArchive flags(int other) {
        flags = other;
        return this;
    }

    /** Writes bytes between two parts. */
    StreamedArchive between(byte[] bytes) {
        file.writeBytes(bytes);
        return this;
    }

    StreamedArchive part(String name, String listedName, byte[] content, boolean packed) {
        return listed(listedName, file.size(), content, content.length, packed, local(name, content, packed));
    }

    /** Lists a part once more, or at another place than its own. */
    StreamedArchive listed(String name, int place, byte[] content, int size, boolean packed, byte[] stored) {
        boolean large = sizes == Sizes.LARGE_LISTED;
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer record = little(46 + bytes.length + (large ? 28 : 0));
        record.putInt(0x02014b50).putShort((short) 45).putShort((short) 20).putShort((short) flags);
        record.putShort(packed ? DEFLATED : 0).putInt(0).putInt(checksum(content));
        record.putInt(large ? -1 : stored.length).putInt(large ? -1 : size).putShort((short) bytes.length);
        record.putShort((short) (large ? 28 : 0)).putShort((short) 0).putInt(0).putInt(0);
        record.putInt(large ? -1 : place).put(bytes);
        if (large) {
            record.putShort((short) 1)
                    .putShort((short) 24)
                    .putLong(size)
                    .putLong(stored.length)
                    .putLong(place);
        }
        directory.writeBytes(record.array());
        count++;
        return this;
    }

    byte[] bytes() {
        int at = file.size();
        file.writeBytes(directory.toByteArray());
        ByteBuffer end =
                little(22).putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
        file.writeBytes(
                end.putInt(directory.size()).putInt(at).putShort((short) 0).array());
        return file.toByteArray();
    }

    private byte[] local(String name, byte[] content, boolean packed) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        byte[] stored = packed ? deflated(content) : content;
        ByteBuffer head = little(30 + bytes.length);
        head.putInt(0x04034b50).putShort((short) 20).putShort((short) flags).putShort(packed ? DEFLATED : 0);
        head.putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putShort((short) bytes.length)
                .putShort((short) 0)
                .put(bytes);
        file.writeBytes(head.array());
        file.writeBytes(stored);
        ByteBuffer behind = little(24);
        if (sizes != Sizes.BARE && sizes != Sizes.LARGE_BARE) {
            behind.putInt(0x08074b50);
        }
        behind.putInt(checksum(content));
        if (sizes.large()) {
            behind.putLong(stored.length).putLong(content.length);
        } else {
            behind.putInt(stored.length).putInt(content.length);
        }
        file.writeBytes(Arrays.copyOf(behind.array(), behind.position()));
        return stored;
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private static int checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return (int) checksum.getValue();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
