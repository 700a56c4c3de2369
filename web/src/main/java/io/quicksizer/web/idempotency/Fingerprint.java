package io.quicksizer.web.idempotency;

import io.quicksizer.web.hardening.RequestedPath;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Hash over everything that identifies a request: method, address, precondition and body. */
final class Fingerprint {
    private final MessageDigest digest = sha256();

    private Fingerprint(HttpServletRequest request) {
        text(request.getMethod());
        text(RequestedPath.of(request));
        text(request.getQueryString());
        text(request.getHeader("If-Match"));
    }

    static String of(HttpServletRequest request, byte[] body) {
        Fingerprint fingerprint = new Fingerprint(request);
        fingerprint.digest.update(body);
        return fingerprint.hex();
    }

    private void text(@Nullable String text) {
        digest.update((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }
}
