package io.quicksizer.workers.branding;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Orientation of a picture, as cameras store it in JPEG files (EXIF 2.32, tag Orientation).
 *
 * @param orientation 1 for upright, 2 to 8 for mirrored or rotated
 */
record PictureTurn(int orientation) {
    private static final PictureTurn NONE = new PictureTurn(1);
    private static final int LAST = 8;
    private static final int FIRST_ON_ITS_SIDE = 5;
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APPLICATION_DATA = 0xFFE1;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** Reads the orientation of a file; upright if the file has none or is malformed. */
    static PictureTurn of(byte[] file) {
        try {
            return noted(ByteBuffer.wrap(file));
        } catch (RuntimeException cutOff) {
            return NONE;
        }
    }

    /** Returns whether width and height are swapped. */
    boolean swapsSides() {
        return orientation >= FIRST_ON_ITS_SIDE;
    }

    /** Returns the transformation that turns a picture of this size upright, with its upper left corner at (0, 0). */
    AffineTransform of(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static PictureTurn noted(ByteBuffer file) {
        if (unsigned(file, 0) != START_OF_IMAGE) {
            return NONE;
        }
        int at = 2;
        while (unsigned(file, at) > START_OF_IMAGE) {
            int length = unsigned(file, at + 2);
            int content = at + 4;
            if (unsigned(file, at) == APPLICATION_DATA && isExif(file, content)) {
                return ofDirectory(file.slice(content + EXIF.length, length - 2 - EXIF.length));
            }
            at += 2 + length;
        }
        return NONE;
    }

    private static boolean isExif(ByteBuffer file, int from) {
        byte[] mark = new byte[EXIF.length];
        file.get(from, mark);
        return Arrays.equals(mark, EXIF);
    }

    private static PictureTurn ofDirectory(ByteBuffer notes) {
        notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = notes.getInt(4);
        int entries = unsigned(notes, directory);
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * ENTRY_BYTES;
            if (unsigned(notes, at) == ORIENTATION) {
                int value = unsigned(notes, at + 8);
                return value >= 1 && value <= LAST ? new PictureTurn(value) : NONE;
            }
        }
        return NONE;
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
