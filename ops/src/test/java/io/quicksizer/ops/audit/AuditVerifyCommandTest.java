package io.quicksizer.ops.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.common.Sha256;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** Somebody with a superuser's rights tampers with the log, and the command says where. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditVerifyCommandTest {
    private static final int ENTRIES = 5;

    @TempDir
    private static Path folder;

    private EmbeddedPostgres server;
    private JdbcClient superuser;
    private String printed = "";

    @BeforeAll
    void start() throws IOException {
        server = EmbeddedPostgres.start();
        DataSource database = server.getPostgresDatabase();
        Flyway.configure().dataSource(database).load().migrate();
        superuser = JdbcClient.create(database);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void writeAuditLog() {
        tamper("truncate audit_entry");
        String previous = "0".repeat(64);
        for (int seq = 1; seq <= ENTRIES; seq++) {
            String hash = hash(seq, previous);
            superuser
                    .sql("""
                    insert into audit_entry values (:seq, '2026-01-01T00:00:00Z', 'planner', 'open', 'engagement', 'e', 'DONE',
                                                    '{}', 'c', :previous, :hash)""")
                    .param("seq", seq)
                    .param("previous", previous)
                    .param("hash", hash)
                    .update();
            previous = hash;
        }
    }

    @Test
    void a_log_that_nobody_has_changed_is_whole() {
        assertThat(verify()).isZero();
        assertThat(printed).contains("valid entries  5", "last valid     5:" + hashOf(5), "first invalid  none");
    }

    @Test
    void an_empty_log_is_whole() {
        tamper("truncate audit_entry");

        assertThat(verify()).isZero();
        assertThat(printed).contains("valid entries  0");
    }

    @Test
    void a_changed_entry_is_the_first_broken_one() {
        tamper("update audit_entry set actor = 'somebody else' where seq = 3");

        assertThat(verify()).isEqualTo(1);
        assertThat(printed).contains("valid entries  2", "FIRST INVALID  3");
    }

    @Test
    void a_changed_entry_with_a_hash_that_fits_breaks_the_one_behind_it() {
        String forged = Sha256.of("anything");
        tamper("update audit_entry set hash = '" + forged + "' where seq = 3");

        assertThat(verify()).isEqualTo(1);
        assertThat(printed).contains("FIRST INVALID  3");
    }

    @Test
    void two_entries_that_changed_places_are_found() {
        tamper("""
                update audit_entry set seq = 100 where seq = 2;
                update audit_entry set seq = 2 where seq = 3;
                update audit_entry set seq = 3 where seq = 100""");

        assertThat(verify()).isEqualTo(1);
        assertThat(printed).contains("valid entries  1", "FIRST INVALID  2");
    }

    @Test
    void an_entry_taken_out_of_the_middle_is_found() {
        tamper("delete from audit_entry where seq = 3");

        assertThat(verify()).isEqualTo(1);
        assertThat(printed).contains("FIRST INVALID  4");
    }

    @Test
    void entries_cut_off_at_the_end_are_found_by_what_was_noted_elsewhere_only() {
        String noted = "5:" + hashOf(5);
        assertThat(verify("--expect", noted)).isZero();

        tamper("delete from audit_entry where seq = 5");

        assertThat(verify()).isZero();
        assertThat(verify("--expect", noted)).isEqualTo(1);
        assertThat(printed).contains("NOT FOUND      " + noted);
    }

    @Test
    void a_log_rewritten_from_the_first_entry_is_found_by_what_was_noted_elsewhere() {
        assertThat(verify("--expect", "5:" + "a".repeat(64))).isEqualTo(1);
    }

    @Test
    void a_note_that_is_none_is_a_wrong_option_and_an_unreachable_database_is_not_a_good_verdict() {
        assertThat(verify("--expect", "5")).isEqualTo(2);
        assertThat(verify("--url", "jdbc:postgresql://127.0.0.1:1/none")).isEqualTo(2);
        assertThat(printed).contains("could not be read");
    }

    @Test
    void a_scheduled_run_keeps_the_last_entry_for_the_next_one_and_not_that_of_a_changed_log() throws IOException {
        Path note = folder.resolve("note");
        assertThat(verify("--note", note.toString())).isZero();
        assertThat(note).hasContent("5:" + hashOf(5));
        String kept = Files.readString(note);

        tamper("delete from audit_entry where seq = 5");
        assertThat(verify("--note", note.toString())).isEqualTo(1);
        assertThat(printed).contains("NOT FOUND      5:");
        tamper("truncate audit_entry");
        assertThat(verify("--note", note.toString())).isEqualTo(1);
        assertThat(note).hasContent(kept);

        Files.writeString(note, "");
        assertThat(verify("--note", note.toString())).isEqualTo(2);
        assertThat(printed).contains("holds no SEQ:HASH");
    }

    @Test
    void the_password_can_come_from_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "postgres\n");

        assertThat(verify("--password-file", file.toString())).isZero();
    }

    private int verify(String... options) {
        var bytes = new ByteArrayOutputStream();
        var command = new CommandLine(new AuditVerifyCommand(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
        var words = new java.util.ArrayList<>(
                java.util.List.of("--url", server.getJdbcUrl("postgres", "postgres"), "--user", "postgres"));
        for (String option : options) {
            if (option.equals("--url")) {
                words.subList(0, 2).clear();
            }
            words.add(option);
        }
        int code = command.execute(words.toArray(String[]::new));
        printed = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private void tamper(String statements) {
        superuser.sql("alter table audit_entry disable trigger user").update();
        for (String statement : statements.split(";")) {
            superuser.sql(statement).update();
        }
        superuser.sql("alter table audit_entry enable trigger user").update();
    }

    private String hashOf(int seq) {
        return superuser
                .sql("select hash from audit_entry where seq = :seq")
                .param("seq", seq)
                .query(String.class)
                .single();
    }

    /** The rule of docs/database.md, written down a second time. */
    private static String hash(int seq, String previous) {
        var text = new StringBuilder();
        for (String field : new String[] {
            Integer.toString(seq),
            "2026-01-01T00:00:00.000000Z",
            "planner",
            "open",
            "engagement",
            "e",
            "DONE",
            "{}",
            "c",
            previous
        }) {
            text.append(field.length()).append(':').append(field).append('\n');
        }
        return Sha256.of(text.toString());
    }
}
