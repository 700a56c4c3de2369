package io.quicksizer.ops.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogCheckTest {
    @TempDir
    private Path logs;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Refused engagement.read on engagement to planner: NOT_YOURS",
                "Sent to jane.doe@example.com",
                "Welcome, Anna Approver",
                "Authorization: Basic cGxhbm5lcjpwbGFubmVy",
                "Cookie: QUICKSIZER=MzBmNGQ2ZTU",
                "token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqYW5lIn0xyz"
            })
    void people_and_secrets_are_found(String line) throws IOException {
        Files.writeString(logs.resolve("web.log"), "2026-03-02T12:00:00Z INFO " + line + "\n");

        assertThat(LogCheck.findings(logs))
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding).startsWith("web.log has ").endsWith(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"web-1.log", "workers-0.log", "portal.log"})
    void every_log_of_the_product_is_searched_for_people(String name) throws IOException {
        Path log = Files.writeString(logs.resolve(name), "{\"message\":\"Welcome, Anna Approver\"}\n");

        assertThat(LogCheck.findings(logs)).hasSize(1).isEqualTo(LogCheck.findings(log));
    }

    @Test
    void a_secret_of_the_run_is_found_in_any_text() throws IOException {
        Path log = Files.writeString(logs.resolve("portal.log"), "{\"message\":\"Refused: 'c71s-n0xk'\"}\n");

        assertThat(LogCheck.findings(log, List.of("b81k-c09a"))).isEmpty();
        assertThat(LogCheck.findings(log, List.of("b81k-c09a", "c71s-n0xk"))).hasSize(1);
    }

    @Test
    void what_names_nobody_is_nothing_to_report() throws IOException {
        Files.writeString(logs.resolve("web.log"), "POST /api/v1/engagements/{id}/steps/{step} 202 35 ms 9a1b\n");
        Files.writeString(logs.resolve("engine.log"), "Assigned to planner, asked admin@example.com\n");

        assertThat(LogCheck.findings(logs)).isEmpty();
    }
}
