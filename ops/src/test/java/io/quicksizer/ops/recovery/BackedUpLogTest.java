package io.quicksizer.ops.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quicksizer.ops.install.InstallCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ops/backup} with a log that is missing, incomplete or not archived: without it, no backup can be restored. */
class BackedUpLogTest {
    private static final int PORT_OFFSET = 431;

    private final Commands commands = new Commands(Map.of());

    @TempDir
    private Path folder;

    private Path backups;

    @BeforeEach
    void generateKeys() throws IOException {
        assumeTrue(Commands.canBackUp());
        backups = Files.createDirectory(folder.resolve("backups"));
        commands.run("backup", "--key", backups.toString());
    }

    @Test
    void a_backup_without_its_log_is_refused_and_neither_kept_nor_recorded() throws Exception {
        try (var database = LoneDatabase.start(folder.resolve("data"), PORT_OFFSET, Optional.empty())) {
            assertRefused(database, "archive_mode is off");

            database.configure("archive_mode", "on");
            database.configure("archive_command", "true");
            database.restart();
            assertRefused(database, "which this backup needs, is not in");

            database.configure("archive_command", "false");
            database.awaitArchivingFails();
            assertRefused(database, "can't archive");
        }
    }

    @Test
    void a_server_is_backed_up_with_its_configuration_and_a_gap_in_the_log_is_found() throws Exception {
        Path settings = Files.createDirectory(folder.resolve("settings"));
        Files.writeString(settings.resolve("quicksizer.db.password"), "kept");
        Files.writeString(settings.resolve("identity.txt"), "the private key");
        try (var database = LoneDatabase.start(folder.resolve("data"), PORT_OFFSET, Optional.of(backups))) {
            backUp(database);
            assertThatThrownBy(this::restoreConfiguration).hasMessageContaining("contains no configuration");
            InstallCache.delete(backups.resolve("base"));
            backUp(database, "--configuration", settings.toString());
            database.awaitArchived();
            database.awaitArchived();
        }
        assertConfigurationIsRestored(settings);
        assertLogIsVerified();
    }

    private void assertConfigurationIsRestored(Path settings) {
        Path data = restoreConfiguration();
        Path there = data.resolve("configuration").resolve(Path.of("/").relativize(settings));
        assertThat(there.resolve("quicksizer.db.password")).hasContent("kept");
        assertThat(there.resolve("identity.txt")).doesNotExist();
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    private Path restoreConfiguration() {
        Path data = folder.resolve("restored");
        commands.run("restore", "--from", backups.toString(), "--data", data.toString(), "--only", "configuration");
        return data;
    }

    private void assertLogIsVerified() throws IOException {
        assertThat(commands.run("backup", "--verify", backups.toString())).contains("can be read");

        String last = needed().getLast();
        List<String> later = segments().stream()
                .filter(segment -> segment.compareTo(last) > 0)
                .toList();
        assertThat(later).hasSizeGreaterThanOrEqualTo(2);
        abandon(later.getFirst());
        assertThatThrownBy(() -> commands.run("backup", "--verify", backups.toString()))
                .hasMessageContaining("WAL segments before " + later.get(1) + " are missing");
        remove(last);
        assertThatThrownBy(() -> commands.run("backup", "--verify", backups.toString()))
                .hasMessageContaining("The WAL segment " + last + ", which the backup needs, is not in");
    }

    private void assertRefused(LoneDatabase database, String message) throws SQLException, IOException {
        assertThatThrownBy(() -> backUp(database)).hasMessageContaining(message);
        try (var kept = Files.list(Files.createDirectories(backups.resolve("base")))) {
            assertThat(kept).isEmpty();
        }
        assertThat(database.count("backup_record")).isZero();
    }

    /** As on a server: connected by variables, without the folder of a local stack. */
    private void backUp(LoneDatabase database, String... options) throws IOException {
        var environment = new HashMap<>(database.environment());
        environment.put("QUICKSIZER_BACKUP_PATIENCE", "5");
        var words = new ArrayList<>(List.of("--to", backups.toString(), "--data", "none"));
        words.addAll(List.of(options));
        new Commands(environment).run("backup", words.toArray(String[]::new));
    }

    private List<String> needed() throws IOException {
        try (var base = Files.list(backups.resolve("base"))) {
            return Files.readAllLines(base.findFirst().orElseThrow().resolve("segment.txt"));
        }
    }

    private List<String> segments() throws IOException {
        try (var files = Files.list(backups.resolve("wal"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9A-F]{24}\\.gz\\.age"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }

    /** Leaves the segment only on an earlier timeline, as after a recovery to a point in time. */
    private void abandon(String segment) throws IOException {
        Path wal = backups.resolve("wal");
        Files.move(wal.resolve(segment + ".gz.age"), wal.resolve("00000000" + segment.substring(8) + ".gz.age"));
    }

    private void remove(String segment) throws IOException {
        Files.delete(backups.resolve("wal").resolve(segment + ".gz.age"));
    }
}
