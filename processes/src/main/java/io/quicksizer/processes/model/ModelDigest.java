package io.quicksizer.processes.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Digest of all models of this release; if it is unchanged, there is nothing to deploy. */
public final class ModelDigest {
    private ModelDigest() {}

    /** Returns the SHA-256 over names and contents, in hexadecimal digits. */
    public static String ofThisRelease() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String resource : ModelResources.all()) {
                digest.update(resource.getBytes(StandardCharsets.UTF_8));
                digest.update(content(resource));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }

    private static byte[] content(String resource) {
        try (InputStream stream = ModelDigest.class.getClassLoader().getResourceAsStream(resource)) {
            return Objects.requireNonNull(stream, resource).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
