package io.quicksizer.workers.catalogue.workbook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** The container in which Office keeps old and encrypted documents, as [MS-CFB] describes it, with two streams. */
final class CompoundFile {
    private static final int SECTOR = 512;
    private static final int SECTORS_OF_A_STREAM = 8;
    private static final int END_OF_CHAIN = 0xFFFFFFFE;
    private static final int FREE = 0xFFFFFFFF;
    private static final int FAT_SECTOR = 0xFFFFFFFD;

    private final ByteBuffer file =
            ByteBuffer.allocate(SECTOR * (3 + 2 * SECTORS_OF_A_STREAM)).order(ByteOrder.LITTLE_ENDIAN);

    /** What Office writes for a workbook with a password: how it is encrypted, and the encrypted workbook. */
    static byte[] encryptedWorkbook() {
        return new CompoundFile().with("EncryptionInfo", "EncryptedPackage");
    }

    /** An .xls file. */
    static byte[] oldWorkbook() {
        return new CompoundFile().with("Workbook", "SummaryInformation");
    }

    private byte[] with(String first, String second) {
        header();
        allocation();
        entry(0, "Root Entry", 5, END_OF_CHAIN, 0, 1);
        entry(1, first, 2, 2, SECTORS_OF_A_STREAM * SECTOR, 2);
        entry(2, second, 2, 2 + SECTORS_OF_A_STREAM, SECTORS_OF_A_STREAM * SECTOR, FREE);
        byte[] content = new byte[2 * SECTORS_OF_A_STREAM * SECTOR];
        new Random(8).nextBytes(content);
        file.put(3 * SECTOR, content);
        return file.array();
    }

    private void header() {
        file.putLong(0, 0xE11AB1A1E011CFD0L);
        file.putShort(24, (short) 0x3E).putShort(26, (short) 3).putShort(28, (short) 0xFFFE);
        file.putShort(30, (short) 9).putShort(32, (short) 6);
        file.putInt(44, 1)
                .putInt(48, 1)
                .putInt(56, 4096)
                .putInt(60, END_OF_CHAIN)
                .putInt(68, END_OF_CHAIN);
        for (int at = 80; at < SECTOR; at += 4) {
            file.putInt(at, FREE);
        }
        file.putInt(76, 0);
    }

    private void allocation() {
        int sectors = 2 + 2 * SECTORS_OF_A_STREAM;
        for (int sector = 0; sector < SECTOR / 4; sector++) {
            boolean lastOfStream = sector == 1 + SECTORS_OF_A_STREAM || sector == 1 + 2 * SECTORS_OF_A_STREAM;
            int next = sector >= sectors ? FREE : sector == 1 || lastOfStream ? END_OF_CHAIN : sector + 1;
            file.putInt(SECTOR + 4 * sector, sector == 0 ? FAT_SECTOR : next);
        }
    }

    private void entry(int number, String name, int type, int start, int size, int related) {
        int at = 2 * SECTOR + 128 * number;
        file.put(at, name.getBytes(StandardCharsets.UTF_16LE));
        file.putShort(at + 64, (short) (2 * name.length() + 2))
                .put(at + 66, (byte) type)
                .put(at + 67, (byte) 1);
        file.putInt(at + 68, FREE).putInt(at + 72, number == 1 ? related : FREE);
        file.putInt(at + 76, number == 0 ? related : FREE);
        file.putInt(at + 116, start).putInt(at + 120, size);
    }
}
