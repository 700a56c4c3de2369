package io.quicksizer.ops.indexes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Against a stand-in of the search server that notes what it is asked. */
class CleanIndexesCommandTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final long A_DAY_AGO = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();

    private final List<String> requests = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private HttpServer server;
    private int steps = 2;
    private int answer = 200;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void a_dry_run_counts_and_removes_nothing() {
        assertThat(run()).isZero();
        assertThat(requests).noneMatch(request -> request.contains("_delete_by_query"));
        assertThat(counted("/operate-variable-*"))
                .anyMatch(query -> query.contains("{\"terms\":{\"scopeKey\":[\"1\",\"2\"]}}"));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("6  operate-variable-*", "to be removed (--remove), ended before 2026-03-01T12:00:00Z");
    }

    @Test
    void only_steps_and_instances_that_ended_before_are_looked_for() {
        run();
        assertThat(requests.getFirst())
                .startsWith("POST /operate-flownode-instance-*/_search")
                .contains(
                        "{\"term\":{\"type\":\"USER_TASK\"}}",
                        "{\"terms\":{\"state\":[\"COMPLETED\",\"TERMINATED\"]}}",
                        "\"endDate\":{\"lt\":" + A_DAY_AGO);
        assertThat(requests)
                .anyMatch(request -> request.startsWith("POST /operate-list-view-*/_search")
                        && request.contains("{\"term\":{\"joinRelation\":\"processInstance\"}}")
                        && request.contains("\"endDate\":{\"lt\":" + A_DAY_AGO));
    }

    @Test
    void what_is_found_is_removed_from_operate_tasklist_and_the_records() {
        assertThat(run("--remove")).isZero();
        assertThat(requests).noneMatch(request -> request.contains("_count"));
        assertThat(removed("/tasklist-task-variable-*"))
                .singleElement()
                .asString()
                .contains("\"taskId\":[\"91\",\"92\"]");
        assertThat(removed("/tasklist-draft-task-variable-*")).hasSize(1);
        assertThat(removed("/tasklist-variable-*"))
                .anyMatch(query -> query.contains("\"scopeFlowNodeId\":[\"1\",\"2\"]"))
                .anyMatch(query -> query.contains("\"processInstanceId\":[\"11\"]"));
        assertThat(removed("/operate-list-view-*"))
                .hasSize(2)
                .allMatch(query -> query.contains("{\"term\":{\"joinRelation\":\"variable\"}}"));
        assertThat(removed("/tasklist-list-view-*"))
                .hasSize(2)
                .allMatch(query -> query.contains("{\"terms\":{\"join\":[\"taskVariable\",\"processVariable\"]}}"));
        for (String kind : List.of("variable", "variable-document", "job", "user-task", "message")) {
            assertThat(removed("/zeebe-record_" + kind + "_*"))
                    .singleElement()
                    .asString()
                    .contains("{\"range\":{\"timestamp\":{\"lt\":" + A_DAY_AGO);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("removed, ended before");
    }

    @Test
    void thousands_of_steps_are_read_page_by_page_and_removed_in_parts() {
        steps = 1300;
        run("--remove");
        assertThat(requests)
                .filteredOn(request -> request.startsWith("POST /operate-flownode-instance-*/_search"))
                .hasSize(2)
                .last()
                .asString()
                .contains("\"search_after\":[1000]");
        assertThat(removed("/operate-variable-*")).hasSize(3 + 1);
    }

    @Test
    void what_ended_a_moment_ago_may_not_have_reached_tasklist_and_stays() {
        assertThat(run("--ended", "PT59M", "--remove")).isEqualTo(2);
        assertThat(requests).isEmpty();
    }

    @Test
    void credentials_come_from_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("search.secret"), "cleaner:pass\n");
        assertThat(run("--credentials-file", file.toString())).isZero();
        assertThat(authorizations).isNotEmpty().containsOnly("Basic Y2xlYW5lcjpwYXNz");
    }

    @Test
    void a_server_that_refuses_or_is_away_is_said_in_a_sentence() {
        answer = 403;
        assertThat(run("--remove")).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("The search server refused", "with 403");
        server.stop(0);
        assertThat(run()).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("can't be reached")
                .doesNotContain("\tat ");
    }

    private List<String> counted(String index) {
        return asked(index + "/_count");
    }

    private List<String> removed(String index) {
        return asked(index + "/_delete_by_query?conflicts=proceed");
    }

    private List<String> asked(String path) {
        return requests.stream()
                .filter(request -> request.startsWith("POST " + path))
                .toList();
    }

    private int run(String... words) {
        var all = new ArrayList<>(
                List.of("--url", "http://127.0.0.1:" + server.getAddress().getPort()));
        all.addAll(List.of(words));
        var command = new CleanIndexesCommand(
                new PrintStream(printed, true, StandardCharsets.UTF_8), Clock.fixed(NOW, ZoneOffset.UTC));
        return new CommandLine(command).execute(all.toArray(String[]::new));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().toString();
        requests.add(exchange.getRequestMethod() + " " + path + " " + body);
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        byte[] bytes = (answer == 200 ? found(path, body) : "{}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String found(String path, String body) {
        if (path.startsWith("/operate-flownode-instance-*/_search")) {
            boolean second = body.contains("search_after");
            return hits("key", second ? 1001 : 1, second ? steps : Math.min(steps, 1000));
        }
        if (path.startsWith("/operate-list-view-*/_search")) {
            return hits("processInstanceKey", 11, 11);
        }
        if (path.startsWith("/tasklist-task-*/_search")) {
            return hits("id", 91, 92);
        }
        return "{\"count\":3,\"deleted\":3}";
    }

    private static String hits(String field, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(key -> "{\"_source\":{\"%s\":\"%d\"},\"sort\":[%d]}".formatted(field, key, key))
                .collect(Collectors.joining(",", "{\"hits\":{\"hits\":[", "]}}"));
    }
}
