package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quicksizer.processes.engine.EngineRefused;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.HumanTaskRef;
import io.quicksizer.processes.engine.TaskCompletion;
import io.quicksizer.processes.engine.TaskNotVisibleYet;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("User tasks and search go over the engine's REST gateway")
class RestGatewayTest {
    private static final HumanTaskRef VISIT = new HumanTaskRef(11, 12, Step.SCOPE);

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer gateway;
    private EngineConnection connection;
    private String found = "[]";
    private int answer = 204;

    @BeforeEach
    void startGateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
        int port = gateway.getAddress().getPort();
        connection = EngineConnection.to(new EngineSettings(
                URI.create("http://127.0.0.1:1"),
                URI.create("http://127.0.0.1:" + port),
                null,
                null,
                1,
                Duration.ofSeconds(10)));
    }

    @AfterEach
    void stopGateway() {
        connection.close();
        gateway.stop(0);
    }

    @Test
    void a_task_is_found_by_its_visit_assigned_and_completed() {
        found = "[" + task(90, 99, "CREATED", "null") + "," + task(91, 12, "CREATED", "null") + "]";
        assertThat(workflow().completeTask(VISIT, Map.of("action", "continue"), "planner"))
                .isEqualTo(TaskCompletion.COMPLETED);
        assertThat(requests).hasSize(3);
        assertThat(requests.get(0))
                .startsWith("POST /v2/user-tasks/search")
                .contains("\"processInstanceKey\":11", "\"elementId\":\"Task_ChooseScope\"");
        assertThat(requests.get(1))
                .startsWith("POST /v2/user-tasks/91/assignment")
                .contains("\"assignee\":\"planner\"", "\"allowOverride\":true");
        assertThat(requests.get(2))
                .startsWith("POST /v2/user-tasks/91/completion")
                .contains("\"action\":\"continue\"");
    }

    @Test
    void a_task_that_is_done_already_is_no_failure() {
        found = "[" + task(91, 12, "COMPLETED", "\"approver\"") + "]";
        assertThat(workflow().completeTask(VISIT, Map.of(), "planner")).isEqualTo(TaskCompletion.ALREADY_COMPLETED);
        assertThat(workflow().assigneeOfCompletedTask(VISIT)).contains("approver");
        assertThat(workflow().findOpenTask(11, Step.SCOPE)).isEmpty();
    }

    @Test
    void a_task_that_was_cancelled_is_gone() {
        found = "[" + task(91, 12, "CANCELED", "null") + "]";
        assertThat(workflow().completeTask(VISIT, Map.of(), "planner")).isEqualTo(TaskCompletion.GONE);
    }

    @Test
    void a_task_that_the_search_lacks_is_worth_another_try() {
        assertThatExceptionOfType(TaskNotVisibleYet.class)
                .isThrownBy(() -> workflow().completeTask(VISIT, Map.of(), "planner"));
        found = "[" + task(91, 12, "CREATED", "null") + "]";
        assertThatExceptionOfType(TaskNotVisibleYet.class)
                .isThrownBy(() -> workflow().assigneeOfCompletedTask(VISIT))
                .withMessageContaining("SCOPE");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 409, 429, 500, 502, 503, 504})
    void a_passing_failure_is_worth_repeating(int status) {
        found = "[" + task(91, 12, "CREATED", "null") + "]";
        answer = status;
        assertThatExceptionOfType(EngineUnavailable.class)
                .isThrownBy(() -> workflow().setAssignee(VISIT, "planner"))
                .withMessageContaining("assigning the task 91")
                .withMessageContaining(String.valueOf(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 405, 501})
    void a_final_refusal_is_not(int status) {
        found = "[" + task(91, 12, "CREATED", "null") + "]";
        answer = status;
        assertThatExceptionOfType(EngineRefused.class)
                .isThrownBy(() -> workflow().setAssignee(VISIT, "planner"));
    }

    @Test
    void an_engine_that_is_away_is_worth_another_try_and_not_ready() {
        gateway.stop(0);
        assertThatExceptionOfType(EngineUnavailable.class)
                .isThrownBy(() -> workflow().findOpenTask(11, Step.SCOPE));
        assertThatExceptionOfType(EngineUnavailable.class)
                .isThrownBy(() -> workflow().terminate(11));
        assertThat(workflow().health().ready()).isFalse();
    }

    @Test
    void incidents_and_running_instances_are_listed() {
        found = """
                [{"key":5,"processInstanceKey":11,"processDefinitionId":"sizing-export","flowNodeId":"Task_RenderPdf",
                  "errorMessage":"The font is missing","jobKey":7,"state":"ACTIVE",
                  "creationTime":"2026-01-01T10:00:00.000+0000"}]""";
        assertThat(workflow().incidents(5)).singleElement().satisfies(incident -> {
            assertThat(incident.message()).isEqualTo("The font is missing");
            assertThat(incident.since()).isEqualTo(Instant.parse("2026-01-01T10:00:00Z"));
            assertThat(incident.elementId()).isEqualTo("Task_RenderPdf");
        });
        found = """
                [{"key":11,"bpmnProcessId":"sizing-engagement","processVersion":3,"processDefinitionVersion":3,
                  "state":"ACTIVE","incident":true}]""";
        assertThat(workflow().activeInstances(ProcessId.SIZING_ENGAGEMENT, 5))
                .singleElement()
                .satisfies(instance -> {
                    assertThat(instance.processInstanceKey()).isEqualTo(11);
                    assertThat(instance.hasIncident()).isTrue();
                });
    }

    @Test
    void settings_never_show_their_secret() {
        assertThat(new EngineSettings.ClientCredentials(
                                URI.create("https://login.example"), "portal", () -> "s3cret", "engine", null)
                        .toString())
                .doesNotContain("s3cret");
    }

    private WorkflowEngine workflow() {
        return connection.workflow();
    }

    private static String task(long key, long elementInstanceKey, String state, String assignee) {
        return """
                {"key":%d,"elementInstanceKey":%d,"processInstanceKey":11,"elementId":"Task_ChooseScope",
                 "state":"%s","assignee":%s,"candidateGroup":["planner"]}""".formatted(key, elementInstanceKey, state, assignee);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        boolean search = exchange.getRequestURI().getPath().endsWith("/search");
        String text = search
                ? "{\"items\":" + found + ",\"page\":{\"totalItems\":1}}"
                : "{\"type\":\"about:blank\",\"title\":\"No\",\"status\":" + answer + ",\"detail\":\"Because\"}";
        byte[] bytes = answer == 204 && !search ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", search ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(search ? 200 : answer, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
