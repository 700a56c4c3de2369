package io.quicksizer.workers.platform.errors;

import io.quicksizer.workers.platform.errors.ErrorReport.Cause;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Fingerprint by which errors are grouped: a hash of the exception classes and of our own innermost methods, without
 * line numbers, so that a release that moves lines keeps the group. Without an exception it is a hash of the logger and
 * the message pattern.
 */
final class ErrorFingerprint {
    private static final String OURS = "io.quicksizer.";
    private static final int FRAMES = 3;
    private static final int BYTES = 8;

    private ErrorFingerprint() {}

    static String of(String logger, String pattern, List<Cause> causes) {
        StringBuilder key = new StringBuilder(causes.isEmpty() ? logger + '\n' + pattern : "");
        for (Cause cause : causes) {
            key.append(cause.type()).append('\n');
            cause.frames().stream()
                    .filter(frame -> frame.getClassName().startsWith(OURS))
                    .limit(FRAMES)
                    .forEach(frame -> key.append(plain(frame.getClassName()))
                            .append('.')
                            .append(frame.getMethodName())
                            .append('\n'));
        }
        return sha256(key.toString());
    }

    /** Removes the suffix of a generated subclass, which varies. */
    private static String plain(String className) {
        int generated = className.indexOf("$$");
        return generated < 0 ? className : className.substring(0, generated);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }
}
