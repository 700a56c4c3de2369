package io.quicksizer.ops.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
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
    private static final String READY = "database system is ready to accept connections";
    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

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
        assumeTrue(Commands.canBackUp());
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Path data = folder.resolve("data");
        commands.run("backup", "--key", backups.toString());
        String early;
        try (var database = LoneDatabase.start(data, PORT_OFFSET, Optional.of(backups))) {
            database.write("create table note (text text)");
            commands.run("backup", "--to", backups.toString(), "--data", data.toString());
            commands.run("backup", "--verify", backups.toString());
            assertThatThrownBy(() -> commands.run("backup", "--to", backups.toString(), "--keep", "0"))
                    .hasMessageContaining("--keep requires a number of at least 1");
            database.write("insert into note values ('early')");
            early = Commands.pointInTime();
            database.write("insert into note values ('late')");
            database.awaitArchived();
            database.kill();
        }
        assertThat(restored(backups, "latest")).isEqualTo("early late");
        assertThat(restored(backups, "then", "--at", early)).isEqualTo("early");
        assertThat(folder.resolve("then/postgres/quicksizer.rehearsal")).doesNotExist();
        assertRehearsalArchivesNothing(backups);
        assertOtherDataIsLeftAlone(backups);

        Path finished = only(backups, "finished.txt");
        assertThat(Files.getPosixFilePermissions(finished)).hasSize(2);
        String label = finished.getParent().getFileName().toString();
        String tooEarly = LocalDateTime.parse(label, LABEL).minusSeconds(1) + "Z";
        assertThatThrownBy(() -> restored(backups, "within", "--at", tooEarly, "--backup", label))
                .hasMessageContaining("choose an earlier one");

        Path database = only(backups, "postgres.tar.gz.age");
        byte[] bytes = Files.readAllBytes(database);
        bytes[bytes.length / 2] ^= 1;
        Files.write(database, bytes);
        assertThatThrownBy(() -> commands.run("backup", "--verify", backups.toString()))
                .hasMessageContaining("damaged");
    }

    /** Also when archiving is turned on by the command line of the server, which outranks its settings. */
    private void assertRehearsalArchivesNothing(Path backups) throws IOException {
        Path copy = folder.resolve("copy");
        commands.run("restore", "--from", backups.toString(), "--data", copy.toString(), "--rehearsal");
        String segment = Files.writeString(folder.resolve("segment"), "log").toString();
        new Commands(Map.of(), copy.resolve("postgres"))
                .run("backup", "--wal", segment, "0000000F00000000000000FF", backups.toString());
        assertThat(backups.resolve("wal/0000000F00000000000000FF.gz.age")).doesNotExist();
    }

    /** A restore that is refused, or restores other parts, leaves the password of a database that is there. */
    private void assertOtherDataIsLeftAlone(Path backups) throws IOException {
        Path data = folder.resolve("in-use");
        Files.createDirectories(data.resolve("postgres/base"));
        Path secret = Files.writeString(data.resolve("postgres.secret"), "in use");
        assertThatThrownBy(() -> restore(backups, data)).hasMessageContaining("is not empty");
        assertThatThrownBy(() -> restore(backups, data, "--only", "database"))
                .hasMessageContaining("there is no part database");
        restore(backups, data, "--only", "configuration");
        assertThat(secret).hasContent("in use");
        assertThat(data.resolve("configuration/postgres.secret")).exists();
        assertThat(data.resolve(".quicksizer-data")).doesNotExist();
    }

    private void restore(Path backups, Path data, String... options) {
        var words = new ArrayList<>(List.of("--from", backups.toString(), "--data", data.toString()));
        words.addAll(List.of(options));
        commands.run("restore", words.toArray(String[]::new));
    }

    private String restored(Path backups, String name, String... options) throws Exception {
        Path data = folder.resolve(name);
        restore(backups, data, options);
        assertThatThrownBy(() -> restore(backups, data, options)).hasMessageContaining("is not empty");
        try (var stack = LiveStack.resume(data, PORT_OFFSET, EnumSet.of(Part.POSTGRES))) {
            assertArchivesInTime(stack);
            return notes(stack);
        }
    }

    /** Until its first checkpoint after recovery, five minutes later, PostgreSQL does not observe archive_timeout. */
    private static void assertArchivesInTime(LiveStack stack) {
        Path file = stack.folder().resolve("logs/postgres.log");
        Awaitility.await().untilAsserted(() -> {
            String log = Files.readString(file);
            assertThat(log).contains("archive recovery complete", READY);
            assertThat(log.substring(log.lastIndexOf(READY))).contains("checkpoint complete");
        });
    }

    private static String notes(LiveStack stack) throws SQLException {
        try (var connection = stack.database();
                var rows = connection
                        .createStatement()
                        .executeQuery("select string_agg(text, ' ' order by text) from note")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Path only(Path backups, String name) throws IOException {
        try (var files = Files.walk(backups)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }
}
