package io.quicksizer.workers.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text of an uploaded file. A byte order mark tells its encoding; a file without one is UTF-8, or Windows-1252 if it
 * can't be UTF-8, as spreadsheet programs save CSV files.
 *
 * @param text without the byte order mark
 * @param guessed true for a file that was read as Windows-1252
 */
public record DecodedText(String text, boolean guessed) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_16_LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        UTF_16_BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

        private final Charset charset;
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        boolean begins(byte[] file) {
            if (file.length < bytes.length) {
                return false;
            }
            for (int index = 0; index < bytes.length; index++) {
                if (Byte.toUnsignedInt(file[index]) != bytes[index]) {
                    return false;
                }
            }
            return true;
        }

        String text(byte[] file) {
            return new String(file, bytes.length, file.length - bytes.length, charset);
        }
    }

    /** Decodes the content of a file. */
    public static DecodedText of(byte[] file) {
        return Arrays.stream(Mark.values())
                .filter(mark -> mark.begins(file))
                .findFirst()
                .map(mark -> new DecodedText(mark.text(file), false))
                .orElseGet(() -> unmarked(file));
    }

    private static DecodedText unmarked(byte[] file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(file);
            return new DecodedText(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), false);
        } catch (CharacterCodingException other) {
            return new DecodedText(new String(file, WINDOWS), true);
        }
    }
}
