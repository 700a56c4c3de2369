package io.quicksizer.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A migration that ran somewhere is history. Each is listed with its SHA-256 in {@code migrations.sha256}, in the
 * format of {@code sha256sum}; a new one is added to the list by the commit that brings it.
 */
class FrozenMigrationsTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path FROZEN = Path.of("src/test/resources/migrations.sha256");

    @Test
    void no_migration_is_edited_removed_or_missing_in_the_list() throws IOException {
        assertThat(present()).isEqualTo(frozen());
    }

    private static Map<String, String> frozen() throws IOException {
        return Files.readAllLines(FROZEN).stream()
                .map(line -> line.split("\\s+", 2))
                .collect(Collectors.toMap(words -> words[1], words -> words[0], (one, two) -> two, TreeMap::new));
    }

    private static Map<String, String> present() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(),
                            FrozenMigrationsTest::sha256,
                            (one, two) -> two,
                            TreeMap::new));
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
