package io.quicksizer.ops.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.journey.Caller;
import io.quicksizer.ops.journey.ProbeJourney;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Port;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.trace.TraceRun;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A synthetic journey on the real stack, and what operators see of it. */
@ExtendWith(OnTheStack.class)
class ObservabilityIT {
    private static final Path LOGS = Path.of("target", "stack-tests", "logs").toAbsolutePath();
    private static final Path CHECKOUT = Path.of(System.getProperty("quicksizer.checkout", ".."));
    private static final Pattern ZEEBE = Pattern.compile("`(zeebe_[a-z_]+)(?:\\{[^}]*})?`");

    private final LiveStack stack;

    ObservabilityIT(LiveStack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void walk() {
        new ProbeJourney(
                        stack.ports().http(Port.WEB),
                        Caller.demo("planner"),
                        List.of(Caller.demo("approver"), Caller.demo("approver2")),
                        line -> {})
                .take();
    }

    @Test
    void a_synthetic_journey_leaves_no_engagement_in_anybodys_list() throws SQLException {
        assertThat(count("select count(*) from engagement where customer = 'synthetic-probe'"))
                .isPositive();
        assertThat(count("select count(*) from engagement where customer = 'synthetic-probe' and archived_at is null"))
                .isZero();
    }

    @Test
    void one_command_shows_the_path_of_one_id_from_the_request_to_the_documents() throws SQLException {
        String id = text("""
                select d.correlation_id from export_document d join revision r on r.id = d.revision_id
                  join engagement e on e.id = r.engagement_id
                 where e.customer = 'synthetic-probe' order by d.created_at desc limit 1""");

        String printed = TraceRun.print(id, LOGS, stack.databaseAddress(), "quicksizer");

        assertThat(printed)
                .contains("outbox", "delivered", "journal", "document", "audit", "export.render", " web ", "202");
    }

    @Test
    void the_engine_measures_what_rules_and_dashboards_ask_for() throws IOException, InterruptedException {
        Set<String> listed = ZEEBE.matcher(
                        Files.readString(CHECKOUT.resolve("docs/monitoring.md"), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        URI address = URI.create(stack.ports().http(Port.ENGINE_MANAGEMENT) + "/actuator/prometheus");
        String scraped = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();

        assertThat(listed)
                .hasSizeGreaterThan(8)
                .allSatisfy(metric -> assertThat(scraped).containsPattern("(?m)^(# TYPE )?" + metric + "[{ ]"));
    }

    private long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (var connection = stack.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
