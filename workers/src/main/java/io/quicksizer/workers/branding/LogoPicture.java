package io.quicksizer.workers.branding;

import io.quicksizer.db.branding.LogoRow;
import io.quicksizer.db.common.Sha256;
import io.quicksizer.workers.sizing.Problem;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A sanitised logo: only the pixels of the file are copied, into a new PNG of at most 1,200 by 600 pixels; metadata is
 * dropped. The dimensions are checked in the header before decoding, so that a small file can't expand into a huge
 * picture (decompression bomb).
 */
final class LogoPicture {
    /** Maximum size of an uploaded file, in bytes. */
    static final int LARGEST_FILE = 1024 * 1024;

    private static final int LARGEST_FILE_MEGABYTES = 1;
    private static final int LONGEST_SIDE = 4000;
    private static final int MOST_MEGAPIXELS = 4;
    private static final long MOST_PIXELS = MOST_MEGAPIXELS * 1_000_000L;
    /** Lets one picture be decoded at a time, to bound the memory of concurrent uploads. */
    private static final ReentrantLock UNFOLDING = new ReentrantLock();

    private static final int WIDEST = 1200;
    private static final int HIGHEST = 600;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");
    private static final String FIELD = "logo";

    private final @Nullable LogoRow logo;
    private final @Nullable Problem problem;

    private LogoPicture(@Nullable LogoRow logo, @Nullable Problem problem) {
        this.logo = logo;
        this.problem = problem;
    }

    /** Reads a file. The result has either a logo or a problem. */
    static LogoPicture of(byte[] file) {
        if (file.length > LARGEST_FILE) {
            return wrong(Problem.of(FIELD, BrandingProblem.LOGO_TOO_LARGE, LARGEST_FILE_MEGABYTES));
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return unreadable();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader, PictureTurn.of(file));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return unreadable();
        }
    }

    Optional<LogoRow> logo() {
        return Optional.ofNullable(logo);
    }

    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    private static LogoPicture read(ImageReader reader, PictureTurn turn) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            return unreadable();
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            return wrong(Problem.of(FIELD, BrandingProblem.LOGO_TOO_MANY_PIXELS, LONGEST_SIDE, MOST_MEGAPIXELS));
        }
        UNFOLDING.lock();
        try {
            return png(reader, width, height, turn);
        } finally {
            UNFOLDING.unlock();
        }
    }

    /** Decodes the picture, with subsampling to save memory if a side is at least four times the limit of the PNG. */
    private static LogoPicture png(ImageReader reader, int width, int height, PictureTurn turn) throws IOException {
        ImageReadParam sparse = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width / (2 * WIDEST), height / (2 * HIGHEST)));
        sparse.setSourceSubsampling(step, step, 0, 0);
        BufferedImage drawn = drawn(reader.read(0, sparse), turn);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", png);
        byte[] bytes = png.toByteArray();
        return bytes.length > 2 * LARGEST_FILE
                ? wrong(Problem.of(FIELD, BrandingProblem.LOGO_TOO_LARGE, LARGEST_FILE_MEGABYTES))
                : new LogoPicture(new LogoRow(Sha256.of(bytes), bytes, drawn.getWidth(), drawn.getHeight()), null);
    }

    /** Returns a copy of the pixels, turned upright and scaled down if the picture is larger than 1,200 by 600. */
    private static BufferedImage drawn(BufferedImage picture, PictureTurn turn) {
        int across = turn.swapsSides() ? picture.getHeight() : picture.getWidth();
        int down = turn.swapsSides() ? picture.getWidth() : picture.getHeight();
        double scale = Math.min(1, Math.min((double) WIDEST / across, (double) HIGHEST / down));
        int width = Math.max(1, (int) Math.round(across * scale));
        int height = Math.max(1, (int) Math.round(down * scale));
        boolean opaque = !picture.getColorModel().hasAlpha();
        BufferedImage canvas =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.scale((double) width / across, (double) height / down);
        pen.drawImage(picture, turn.of(picture.getWidth(), picture.getHeight()), null);
        pen.dispose();
        return canvas;
    }

    private static LogoPicture unreadable() {
        return wrong(Problem.of(FIELD, BrandingProblem.LOGO_TYPE));
    }

    private static LogoPicture wrong(Problem problem) {
        return new LogoPicture(null, problem);
    }
}
