package io.quicksizer.ops.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.journey.FirstCatalogue;
import io.quicksizer.ops.process.ChildProcess;
import io.quicksizer.ops.process.Launch;
import io.quicksizer.ops.process.Waiting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A rollback in miniature: the database has the present schema and data, and the applications of the previous release
 * are started on it. The folder with what was built of it is the property {@code quicksizer.previous}. The engine is
 * away; that instances go on is tested by the migration of models.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PreviousReleaseSmoke {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<ChildProcess> processes = new ArrayList<>();

    @TempDir
    private static Path work;

    private EmbeddedPostgres database;
    private String portal;
    private String workers;

    @BeforeAll
    void theDatabaseIsNewAndTheApplicationsAreOld() throws IOException {
        database = EmbeddedPostgres.start();
        Flyway.configure().dataSource(database.getPostgresDatabase()).load().migrate();
        portal = start("web", "QUICKSIZER_WEB_PORT");
        workers = start("workers", "QUICKSIZER_WORKERS_PORT");
    }

    @AfterAll
    void stop() throws IOException {
        processes.forEach(process -> process.stop(Duration.ofSeconds(30)));
        database.close();
    }

    @Test
    void the_previous_portal_imports_publishes_opens_lists_and_shows() throws Exception {
        Path workbook = previous().resolve("workers/target/demo-workbook.xlsx");
        new FirstCatalogue(portal).publish(workbook);
        String opened = ok(send(
                "planner",
                "POST",
                "/api/v1/engagements",
                "{\"name\":\"After the rollback\",\"customer\":\"Northwind\"}"));
        String id = opened.replaceAll("(?s).*?\"id\"\\s*:\\s*\"([0-9a-f-]{36})\".*", "$1");

        assertThat(ok(send("planner", "GET", "/api/v1/engagements/" + id, ""))).contains("After the rollback");
        assertThat(ok(send("planner", "GET", "/api/v1/engagements", ""))).contains(id);
        assertThat(ok(send("admin", "GET", "/api/v1/kpis", ""))).contains("funnel");
        assertThat(send("viewer", "POST", "/api/v1/engagements", "{\"name\":\"Not mine\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(audited("actor = 'planner' and action = 'engagement.open' and outcome = 'DONE'"))
                .isOne();
        assertThat(audited("actor = 'viewer' and outcome = 'REFUSED'")).isOne();
    }

    @Test
    void the_previous_workers_start_and_wait_for_the_engine_only() throws Exception {
        assertThat(get(workers + "/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(Files.readString(work.resolve("workers.log")))
                .doesNotContain("Schema-validation", "BeanCreationException");
    }

    @Test
    void the_newer_schema_is_left_as_it_is() {
        Integer newest = JdbcClient.create(database.getPostgresDatabase())
                .sql("select max(version::int) from flyway_schema_history where success")
                .query(Integer.class)
                .single();
        assertThat(newest).isEqualTo(newestMigration());
    }

    private int audited(String which) {
        return JdbcClient.create(database.getPostgresDatabase())
                .sql("select count(*) from audit_entry where " + which)
                .query(Integer.class)
                .single();
    }

    private String start(String application, String portVariable) throws IOException {
        int port = freePort();
        String address = "http://127.0.0.1:" + port;
        ChildProcess process = ChildProcess.start(new Launch(
                application,
                List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar(application).toString()),
                Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "local",
                        "SERVER_ADDRESS",
                        "127.0.0.1",
                        portVariable,
                        Integer.toString(port),
                        "QUICKSIZER_DB_URL",
                        database.getJdbcUrl("postgres", "postgres"),
                        "QUICKSIZER_DB_USER",
                        "postgres",
                        "QUICKSIZER_DB_PASSWORD",
                        "postgres",
                        "QUICKSIZER_OUTBOX_DISPATCH",
                        "false",
                        "QUICKSIZER_ENGINE_GATEWAYADDRESS",
                        "http://127.0.0.1:1",
                        "QUICKSIZER_ENGINE_RESTADDRESS",
                        "http://127.0.0.1:1"),
                work,
                work.resolve(application + ".log"),
                false));
        processes.add(process);
        Waiting.until(
                PATIENCE,
                () -> answers(process, address + "/actuator/health/liveness"),
                () -> "The previous " + application + " did not start: " + ChildProcess.tail(process.log(), 30));
        return address;
    }

    private Optional<Boolean> answers(ChildProcess process, String address) {
        if (!process.isAlive()) {
            throw new IllegalStateException(process.obituary() + ChildProcess.tail(process.log(), 30));
        }
        try {
            return Optional.of(get(address).statusCode() == 200).filter(up -> up);
        } catch (IOException | InterruptedException notYet) {
            return Optional.empty();
        }
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String person, String method, String path, String json)
            throws IOException, InterruptedException {
        return http.send(
                request(person, path)
                        .header("Content-Type", "application/json")
                        .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String person, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(portal + path)).header("Authorization", "Basic " + credentials);
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isBetween(200, 299);
        return answer.body();
    }

    private static Path previous() {
        return Path.of(System.getProperty("quicksizer.previous"));
    }

    private static Path jar(String application) throws IOException {
        try (var files = Files.list(previous().resolve(application).resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static int newestMigration() {
        Path folder = Path.of("..", "db", "src", "main", "resources", "db", "migration");
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("V\\d+__.*"))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf('_'))))
                    .max()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
