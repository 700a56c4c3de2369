package io.quicksizer.web.idempotency;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What tells one request from another: method, address, precondition and content, but not a multipart boundary. */
final class Fingerprint {
    private static final int BUFFER = 8192;

    private final MessageDigest digest = sha256();

    private Fingerprint(HttpServletRequest request) {
        text(request.getMethod());
        text(request.getRequestURI());
        text(request.getQueryString());
        text(request.getHeader("If-Match"));
    }

    static String of(HttpServletRequest request, byte[] body) {
        Fingerprint fingerprint = new Fingerprint(request);
        fingerprint.digest.update(body);
        return fingerprint.hex();
    }

    static String ofParts(HttpServletRequest request) throws IOException, ServletException {
        Fingerprint fingerprint = new Fingerprint(request);
        for (Part part : request.getParts()) {
            fingerprint.text(part.getName());
            fingerprint.text(part.getSubmittedFileName());
            fingerprint.content(part);
        }
        return fingerprint.hex();
    }

    private void content(Part part) throws IOException {
        MessageDigest content = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream stream = part.getInputStream()) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                content.update(buffer, 0, read);
            }
        }
        digest.update(content.digest());
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
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
