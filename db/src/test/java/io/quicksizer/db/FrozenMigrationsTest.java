package io.quicksizer.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A migration that ran somewhere is history. Each is listed with its SHA-256 in {@code migrations.sha256}, in the
 * format of {@code sha256sum}; a new one is added to the list by the commit that brings it. The list itself is compared
 * with the one that {@code main} had before, so that a migration can't be edited together with its line.
 */
class FrozenMigrationsTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path FROZEN = Path.of("src/test/resources/migrations.sha256");

    @Test
    void no_migration_is_edited_removed_or_missing_in_the_list() throws IOException {
        assertThat(present()).isEqualTo(frozen());
    }

    @Test
    void no_line_of_the_list_on_main_is_changed_or_removed() throws IOException {
        var before = EarlierText.of("db/" + FROZEN);
        assumeTrue(before.isPresent(), "Not compared: this is no git repository, or it has no history of main.");

        assertThat(lost(before.orElseThrow(), Files.readString(FROZEN)))
                .as("lines of migrations.sha256; revert them, and bring the change as a migration of its own")
                .isEmpty();
    }

    @Test
    void an_edited_migration_is_found_although_its_line_was_edited_too() {
        String before = "aa  V1__a.sql\nbb  V2__b.sql\n";

        assertThat(lost(before, before + "cc  V3__c.sql\n")).isEmpty();
        assertThat(lost(before, "aa  V1__a.sql\ndd  V2__b.sql\n")).containsExactly("bb  V2__b.sql");
        assertThat(lost(before, "bb  V2__b.sql\n")).containsExactly("aa  V1__a.sql");
    }

    private static List<String> lost(String before, String now) {
        var kept = now.lines().collect(Collectors.toSet());
        return before.lines().filter(line -> !kept.contains(line)).toList();
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
