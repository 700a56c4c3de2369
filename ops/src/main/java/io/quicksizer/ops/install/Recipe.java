package io.quicksizer.ops.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The recipe of an installation. Its folder carries a hash of everything that decides what is in it, so that a changed
 * recipe gets a new folder and never meets the result of the old one.
 *
 * @param name for example {@code opensearch}
 * @param ingredients texts that decide the result besides the version: sources, configuration, tables
 * @param build fills an empty folder
 */
public record Recipe(String name, String version, List<String> ingredients, Build build) {

    public Recipe {
        ingredients = List.copyOf(ingredients);
    }

    /** Fills an empty folder. */
    @FunctionalInterface
    public interface Build {
        void into(Path folder) throws IOException;
    }

    String folder() {
        return "%s-%s-%s".formatted(name, version, hash());
    }

    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var ingredient : ingredients) {
                var bytes = ingredient.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
