package io.quicksizer.web.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.web.DemoWorkbook;
import io.quicksizer.web.observability.AlertReceiver.Received;
import io.quicksizer.web.preview.PreviewClient;
import io.quicksizer.web.preview.PreviewPortal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Things are broken for real, and the real Prometheus and Alertmanager tell a webhook within the documented time, all
 * durations divided by {@link Scaled#FACTOR}. Run by {@code ops/test --only alerting}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertingEndToEnd {
    /** What scraping, evaluating and sending take on a busy machine, whatever the durations of the rules. */
    private static final Duration OVERHEAD = Duration.ofSeconds(8);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> TABLE = new ArrayList<>();

    @TempDir
    private static Path folder;

    private static PreviewPortal portal;
    private static AlertReceiver receiver;
    private static MonitoringStack monitoring;

    @BeforeAll
    static void start() throws IOException {
        portal = PreviewPortal.start(0, "--quicksizer.jobs.first-pause=200ms", "--quicksizer.jobs.longest-pause=1s");
        receiver = new AlertReceiver();
        monitoring = new MonitoringStack(folder, portal.address().substring("http://".length()), receiver.address());
        monitoring.awaitScraped(Duration.ofSeconds(30));
    }

    @AfterAll
    static void stop() throws IOException {
        TABLE.forEach(System.out::println);
        monitoring.close();
        receiver.close();
        portal.close();
    }

    @Test
    @Order(1)
    void failing_sign_ins_reach_who_is_on_call() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(get("planner:wrong", "/api/v1/catalogue")).isEqualTo(401);
        }
        reaches("QuicksizerSignInFailing", Instant.now(), Duration.ofSeconds(210), "/page");
    }

    @Test
    @Order(2)
    void failing_exports_reach_who_is_on_call_and_their_incident_makes_a_ticket() throws Exception {
        SmallJourney journey = SmallJourney.toReview(portal);
        breakInserts("export_document");
        journey.submit();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            portal.engine().increaseTime(Duration.ofSeconds(2));
            return failures("quicksizer.export", "kind", "pdf") >= 3;
        });
        Instant third = Instant.now();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            portal.engine().increaseTime(Duration.ofSeconds(2));
            return portal.bean(MeterRegistry.class)
                            .find("quicksizer.job")
                            .tag("outcome", "incident")
                            .timer()
                    != null;
        });
        Instant incident = Instant.now();
        reaches("QuicksizerExportFailing", third, Duration.ofSeconds(150), "/page");
        reaches("QuicksizerIncident", incident, Duration.ofSeconds(90), "/ticket");
        repair("export_document");
    }

    @Test
    @Order(3)
    void a_failing_import_makes_a_ticket() throws Exception {
        breakInserts("catalogue_version");
        assertThat(importWorkbook()).isGreaterThanOrEqualTo(500);
        Instant failed = Instant.now();
        repair("catalogue_version");
        reaches("QuicksizerImportFailing", failed, Duration.ofSeconds(150), "/ticket");
    }

    @Test
    @Order(4)
    void server_errors_reach_who_is_on_call() throws Exception {
        breakInserts("engagement");
        Instant first = Instant.now();
        await().atMost(Scaled.of(Duration.ofSeconds(210)).plus(OVERHEAD).plusSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    assertThat(open()).isGreaterThanOrEqualTo(500);
                    return came("QuicksizerServerErrors", true);
                });
        repair("engagement");
        reaches("QuicksizerServerErrors", first, Duration.ofSeconds(210), "/page");
    }

    @Test
    @Order(5)
    void messages_that_are_not_delivered_reach_who_is_on_call() throws Exception {
        breakUpdates("outbox_message");
        assertThat(open()).isEqualTo(201);
        Instant stored = Instant.now();
        reaches("QuicksizerOutboxStuck", stored, Duration.ofSeconds(600 + 150), "/page");
        repair("outbox_message");
    }

    @Test
    @Order(6)
    void what_was_repaired_is_said_to_be_over() {
        await().atMost(Scaled.of(Duration.ofMinutes(45)))
                .untilAsserted(() -> assertThat(receiver.received())
                        .filteredOn(alert -> !alert.firing())
                        .extracting(Received::name)
                        .contains("QuicksizerExportFailing", "QuicksizerSignInFailing", "QuicksizerOutboxStuck"));
    }

    @Test
    @Order(7)
    void a_portal_that_is_down_reaches_who_is_on_call() throws Exception {
        Instant down = Instant.now();
        portal.stopApplication();
        reaches("QuicksizerDown", down, Duration.ofSeconds(210), "/page");
    }

    private static void reaches(String alert, Instant since, Duration documented, String path) {
        Duration within = Scaled.of(documented).plus(OVERHEAD);
        Received first = await().atMost(within.plusSeconds(30))
                .until(
                        () -> receiver.received().stream()
                                .filter(received ->
                                        received.firing() && received.name().equals(alert))
                                .filter(received -> received.at().isAfter(since))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        Duration took = Duration.between(since, first.at());
        TABLE.add("| %s | %.1f s | %.1f s |"
                .formatted(
                        alert, took.toMillis() / 1000.0, Scaled.of(documented).toMillis() / 1000.0));
        assertThat(took).as(alert).isLessThan(within);
        assertThat(first.receiver()).isEqualTo(path);
        assertThat(Path.of("..", first.runbook())).exists();
    }

    private static boolean came(String alert, boolean firing) {
        return receiver.received().stream()
                .anyMatch(received ->
                        received.firing() == firing && received.name().equals(alert));
    }

    private static double failures(String counter, String tag, String value) {
        Counter found = portal.bean(MeterRegistry.class)
                .find(counter)
                .tag(tag, value)
                .tag("outcome", "failure")
                .counter();
        return found == null ? 0 : found.count();
    }

    private static void breakInserts(String table) {
        breakTable(table, "insert");
    }

    private static void breakUpdates(String table) {
        breakTable(table, "update");
    }

    private static void breakTable(String table, String change) {
        jdbc().execute("""
                create or replace function broken_by_a_test() returns trigger language plpgsql as $$
                begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$""");
        jdbc().execute(
                        "create trigger a_broken_by_a_test before %s on %s for each row execute function broken_by_a_test()"
                                .formatted(change, table));
    }

    private static void repair(String table) {
        jdbc().execute("drop trigger a_broken_by_a_test on " + table);
    }

    private static JdbcTemplate jdbc() {
        return new JdbcTemplate(portal.database());
    }

    private static int get(String credentials, String path) throws IOException, InterruptedException {
        return HTTP.send(request(credentials, path).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static int open() throws IOException, InterruptedException {
        return PreviewClient.call(portal, "planner", "POST", "/api/v1/engagements", "{\"name\":\"Observed\"}", "")
                .statusCode();
    }

    private static int importWorkbook() throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("""
                --edge\r
                Content-Disposition: form-data; name="file"; filename="demo.xlsx"\r
                Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r
                \r
                """.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(DemoWorkbook.bytes());
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = request("admin:admin", "/api/v1/catalogue/imports")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static HttpRequest.Builder request(String credentials, String path) {
        return HttpRequest.newBuilder(URI.create(portal.address() + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }
}
