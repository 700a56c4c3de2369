package io.quicksizer.ops.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** Over logs of both forms; what the record says is tested with a journey in the portal's tests. */
class TraceCommandTest {
    private static final String ID = "0199c0de-1111-7abc-8def-0123456789ab";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    private Path logs;

    private String printed = "";

    @BeforeEach
    void write() throws IOException {
        Files.writeString(logs.resolve("workers.log"), """
                {"@timestamp":"2026-03-02T12:00:02.5Z","log":{"level":"INFO"},"service":{"name":"quicksizer-workers"},"message":"rendered","correlationId":"%1$s","trace":{"id":"%2$s"}}
                {"@timestamp":"2026-03-02T12:00:02.6Z","log":{"level":"INFO"},"message":"another's","correlationId":"0199c0de-2222-7abc-8def-0123456789ab"}
                {"@timestamp":"2026-03-02T12:00:01.0Z","log.level":"WARN","service.name":"quicksizer-workers","message":"first","correlationId":"%1$s"}
                {"@timestamp":"2026-03-02T12:00:03Z", cut off %1$s
                """.formatted(ID, TRACE));
        Files.writeString(logs.resolve("web.log"), """
                2026-03-02T13:00:00.250+01:00  INFO 7 --- [quicksizer-web] [exec-1] [%s] i.q.w.requestlog.AccessLog : POST /api/v1/engagements 201
                \tat a line of a stack trace that names %s
                """.formatted(ID, ID));
    }

    @Test
    void lines_of_all_services_come_in_the_order_of_time() {
        assertThat(trace(ID)).isZero();

        assertThat(printed.lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("correlation  " + ID),
                        line -> assertThat(line).isEqualTo("traces       " + TRACE),
                        line -> assertThat(line).contains("12:00:00.250Z", " web ", "POST /api/v1/engagements 201"),
                        line -> assertThat(line).contains("12:00:01Z", "quicksizer-workers", "WARN first"),
                        line -> assertThat(line).contains("12:00:02.500Z", "quicksizer-workers", "INFO rendered"));
    }

    @Test
    void a_trace_or_a_whole_traceparent_leads_to_the_correlation_of_its_lines() {
        assertThat(trace("00-" + TRACE + "-00f067aa0ba902b7-01")).isZero();
        assertThat(printed)
                .contains("correlation  " + ID, "INFO rendered", "WARN first")
                .doesNotContain("another's");
    }

    /** A message without a trace is found by the correlation id of a log line, as are documents and audit entries. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "00-" + TRACE + "-00f067aa0ba902b7-01")
    void what_the_record_knows_is_among_the_log_lines(@Nullable String traceparent) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Flyway.configure().dataSource(server.getPostgresDatabase()).load().migrate();
            JdbcClient.create(server.getPostgresDatabase())
                    .sql("""
                    insert into outbox_message (id, aggregate_id, kind, payload, correlation_id, traceparent, created_at,
                                                attempts, next_attempt_at, delivered_at)
                    values (gen_random_uuid(), gen_random_uuid(), 'EntryRecorded', '{}', :id, :traceparent,
                            '2026-03-02T12:00:00.3Z', 1, '2026-03-02T12:00:30Z', '2026-03-02T12:00:00.4Z')""")
                    .param("id", ID)
                    .param("traceparent", traceparent)
                    .update();

            String found = TraceRun.print(TRACE, logs, server.getJdbcUrl("postgres", "postgres"), "postgres");

            assertThat(found.lines().map(line -> line.replaceFirst("\\s+.*", "")))
                    .containsExactly(
                            "correlation",
                            "traces",
                            "2026-03-02T12:00:00.250Z",
                            "2026-03-02T12:00:00.300Z",
                            "2026-03-02T12:00:00.400Z",
                            "2026-03-02T12:00:01Z",
                            "2026-03-02T12:00:02.500Z");
            assertThat(found).contains("EntryRecorded written for", "EntryRecorded delivered, attempt 1");
        }
    }

    @Test
    void an_id_that_nobody_has_written_is_said_to_be_unknown() {
        assertThat(trace("0199c0de-3333-7abc-8def-0123456789ab")).isEqualTo(1);
        assertThat(printed).contains("Nothing was found.");
    }

    @Test
    void what_is_no_id_is_refused() {
        assertThat(trace("a b")).isEqualTo(2);
        assertThat(printed).contains("is not a valid id");
    }

    private int trace(String id) {
        var bytes = new ByteArrayOutputStream();
        int exit = new CommandLine(new TraceCommand(new PrintStream(bytes, true, StandardCharsets.UTF_8)))
                .execute(id, "--no-database", "--logs", logs.toString());
        printed = bytes.toString(StandardCharsets.UTF_8);
        return exit;
    }
}
