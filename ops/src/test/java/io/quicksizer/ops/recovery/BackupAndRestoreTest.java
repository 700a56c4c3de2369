package io.quicksizer.ops.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ops/backup} and {@code ops/restore} on a database alone. */
class BackupAndRestoreTest {
    private static final int PORT_OFFSET = 417;
    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Commands commands = new Commands(Map.of());

    @TempDir
    private Path folder;

    @Test
    void a_log_that_is_there_and_can_not_be_read_stops_archiving_and_backing_up() throws IOException {
        Files.createFile(folder.resolve("wal"));
        Files.writeString(folder.resolve("recipient.txt"), "nobody");
        String segment = Files.writeString(folder.resolve("segment"), "log").toString();
        assertThatThrownBy(() -> commands.run("backup", "--wal", segment, "0001", folder.toString()))
                .hasMessageContaining("can't read it");
        assertThatThrownBy(() -> commands.run("backup", "--to", folder.toString()))
                .hasMessageContaining("can't read it");
    }

    @Test
    void a_database_is_restored_as_late_as_its_log_goes_and_to_a_point_in_time_and_a_damaged_backup_is_found()
            throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/age")) && Files.isExecutable(Path.of("/usr/bin/psql")));
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Path data = folder.resolve("data");
        commands.run("backup", "--key", backups.toString());
        String early;
        try (var stack = start(data, backups)) {
            write(
                    stack,
                    "create table backup_record (label text, finished_at timestamptz, verified_at timestamptz, bytes bigint)");
            write(stack, "create table note (text text)");
            commands.run("backup", "--to", backups.toString(), "--data", data.toString());
            commands.run("backup", "--verify", backups.toString());
            assertThatThrownBy(() -> commands.run("backup", "--to", backups.toString(), "--keep", "0"))
                    .hasMessageContaining("--keep requires a number of at least 1");
            write(stack, "insert into note values ('early')");
            early = afterThisSecond();
            write(stack, "insert into note values ('late')");
            awaitArchived(stack);
            stack.kill(Part.POSTGRES);
        }
        assertThat(restored(backups, "latest")).isEqualTo("early late");
        assertThat(restored(backups, "then", "--at", early)).isEqualTo("early");

        Path finished = Files.walk(backups)
                .filter(file -> file.endsWith("finished.txt"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.getPosixFilePermissions(finished)).hasSize(2);
        String label = finished.getParent().getFileName().toString();
        String tooEarly = LocalDateTime.parse(label, LABEL).minusSeconds(1) + "Z";
        assertThatThrownBy(() -> restored(backups, "within", "--at", tooEarly, "--backup", label))
                .hasMessageContaining("choose an earlier one");

        Path database = Files.walk(backups)
                .filter(file -> file.endsWith("postgres.tar.gz.age"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(database);
        bytes[bytes.length / 2] ^= 1;
        Files.write(database, bytes);
        assertThatThrownBy(() -> commands.run("backup", "--verify", backups.toString()))
                .hasMessageContaining("damaged");
    }

    private String restored(Path backups, String name, String... options) throws Exception {
        Path data = folder.resolve(name);
        var words = new ArrayList<>(List.of("--from", backups.toString(), "--data", data.toString()));
        words.addAll(List.of(options));
        commands.run("restore", words.toArray(String[]::new));
        assertThatThrownBy(() -> commands.run("restore", words.toArray(String[]::new)))
                .hasMessageContaining("is not empty");
        try (var stack = LiveStack.resume(data, PORT_OFFSET, EnumSet.of(Part.POSTGRES));
                var connection = stack.database();
                var rows = connection
                        .createStatement()
                        .executeQuery("select string_agg(text, ' ' order by text) from note")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static LiveStack start(Path data, Path backups) {
        return LiveStack.start(data, PORT_OFFSET, Optional.of(backups), EnumSet.of(Part.POSTGRES));
    }

    private static void write(LiveStack stack, String statement) throws SQLException {
        try (var connection = stack.database()) {
            connection.createStatement().execute(statement);
        }
    }

    /** A point in time has seconds only. */
    private static String afterThisSecond() {
        Instant second = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        Awaitility.await().until(() -> Instant.now().isAfter(second.plusSeconds(1)));
        return second.toString();
    }

    private static void awaitArchived(LiveStack stack) throws SQLException, IOException {
        String secret =
                Files.readString(stack.folder().resolve("postgres.secret")).strip();
        try (var connection = DriverManager.getConnection(stack.databaseAddress(), "postgres", secret);
                var statement = connection.createStatement()) {
            var now = statement.executeQuery("select pg_walfile_name(pg_switch_wal())");
            now.next();
            String segment = now.getString(1);
            Awaitility.await().atMost(PATIENCE).until(() -> {
                try (var rows =
                        statement.executeQuery("select coalesce(last_archived_wal, '') from pg_stat_archiver")) {
                    rows.next();
                    return rows.getString(1).compareTo(segment) >= 0;
                }
            });
        }
    }
}
