package io.quicksizer.workers.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import io.quicksizer.db.common.Sha256;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A logo to print: a PNG within a box of 60 by 16 millimetres, never larger than at 150 dots per inch. Its address
 * holds the hash of its bytes, and so does the markup that names it.
 */
final class Logo implements FSStreamFactory {
    static final String PROTOCOL = "logo";
    private static final double WIDEST = 60;
    private static final double HIGHEST = 16;
    private static final double MILLIMETRES_PER_DOT = 25.4 / 150;
    private static final int WIDTH_IN_HEADER = 16;

    private final byte[] png;
    private final String address;

    private Logo(byte[] png) {
        this.png = png;
        this.address = PROTOCOL + ":" + Sha256.of(png);
    }

    /** @param base64 a PNG */
    static Logo of(String base64) {
        return new Logo(Base64.getDecoder().decode(base64));
    }

    String address() {
        return address;
    }

    byte[] png() {
        return png.clone();
    }

    /** Width in print, in millimetres. */
    String width() {
        return millimetres(dots(0));
    }

    /** Height in print, in millimetres. */
    String height() {
        return millimetres(dots(1));
    }

    private String millimetres(int dots) {
        double scale = Math.min(MILLIMETRES_PER_DOT, Math.min(WIDEST / dots(0), HIGHEST / dots(1)));
        return BigDecimal.valueOf(dots * scale)
                .setScale(1, RoundingMode.HALF_UP)
                .max(new BigDecimal("0.1"))
                .toPlainString();
    }

    /** Width and height are the first two numbers of a PNG's header. */
    private int dots(int which) {
        return ByteBuffer.wrap(png).getInt(WIDTH_IN_HEADER + which * Integer.BYTES);
    }

    @Override
    public FSStream getUrl(String asked) {
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(png);
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }
}
