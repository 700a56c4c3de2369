package io.quicksizer.workers.feedback;

import io.quicksizer.db.feedback.Screenshot;
import io.quicksizer.workers.sizing.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Validation of a screenshot by its content, as file name and media type of the request can't be trusted. The
 * dimensions are read from the header only, so that a small file can't expand to a huge image in memory.
 */
final class ScreenshotCheck {
    /** Maximum size in bytes: 2 MB. */
    static final int LARGEST = 2 * 1024 * 1024;

    private static final int MEGABYTES = 2;
    private static final int LONGEST_SIDE = 10_000;
    private static final String FIELD = "screenshot";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private ScreenshotCheck() {}

    /** Returns the reason why the image is rejected; empty if it is accepted. */
    static Optional<Problem> problem(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Optional.of(Problem.of(FIELD, FeedbackProblem.SCREENSHOT_TOO_LARGE, MEGABYTES));
        }
        return mediaType(bytes).isPresent() && hasModestSides(bytes)
                ? Optional.empty()
                : Optional.of(Problem.of(FIELD, FeedbackProblem.SCREENSHOT_TYPE));
    }

    /** Returns the screenshot; only valid for an image without a problem. */
    static Screenshot picture(byte[] bytes) {
        return new Screenshot(mediaType(bytes).orElseThrow(), bytes);
    }

    private static Optional<String> mediaType(byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return Optional.of("image/png");
        }
        return startsWith(bytes, JPEG) ? Optional.of("image/jpeg") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] signature) {
        return bytes.length > signature.length
                && java.util.Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
    }

    private static boolean hasModestSides(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return reader.getWidth(0) <= LONGEST_SIDE && reader.getHeight(0) <= LONGEST_SIDE;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }
}
