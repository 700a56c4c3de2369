package io.quicksizer.ops.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * A caller of the API.
 *
 * @param name for messages
 * @param authorization value of the header
 */
public record Caller(String name, String authorization) {

    /** Returns a demo user, whose password equals the name. */
    public static Caller demo(String name) {
        return new Caller(name, basic(name, name));
    }

    /**
     * Reads a caller from the first line of a file: {@code name:password}, or an access token of the identity provider.
     *
     * @throws IOException when the file can't be read
     */
    public static Caller of(Path file) throws IOException {
        String line = Files.readString(file).lines().findFirst().orElse("").strip();
        int colon = line.indexOf(':');
        return colon < 0
                ? new Caller("the holder of a token", "Bearer " + line)
                : new Caller(line.substring(0, colon), basic(line.substring(0, colon), line.substring(colon + 1)));
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}
