package io.quicksizer.workers.catalogue.workbook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** An archive whose end record leaves its numbers to the record of the format for large files. */
final class LargeArchive {
    private static final int END = 22;
    private static final int LARGE_END = 56;
    private static final int LOCATOR = 20;

    private LargeArchive() {}

    /** @param archive without a comment at its end */
    static byte[] of(byte[] archive) {
        int end = archive.length - END;
        ByteBuffer old = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer file =
                ByteBuffer.allocate(archive.length + LARGE_END + LOCATOR).order(ByteOrder.LITTLE_ENDIAN);
        file.put(archive, 0, end);
        file.putInt(0x06064b50).putLong(LARGE_END - 12).putShort((short) 45).putShort((short) 45);
        file.putInt(0).putInt(0);
        file.putLong(old.getShort(end + 8)).putLong(old.getShort(end + 10));
        file.putLong(old.getInt(end + 12)).putLong(old.getInt(end + 16));
        file.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
        file.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        file.putShort((short) -1).putShort((short) -1).putInt(-1).putInt(-1).putShort((short) 0);
        return file.array();
    }
}
