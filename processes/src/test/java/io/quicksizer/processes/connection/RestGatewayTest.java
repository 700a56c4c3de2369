package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quicksizer.processes.engine.EngineRefused;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.IncidentCause;
import io.quicksizer.processes.engine.TaskNotCompleted;
import io.quicksizer.processes.engine.TaskNotVisibleYet;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.HumanTaskRef;
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
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Search and leftover tasks go over the engine's REST gateway")
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
    void the_assignee_of_a_completed_task_is_found_by_its_visit() {
        found = "[" + task(90, 99, "COMPLETED", "\"planner\"") + "," + task(91, 12, "COMPLETED", "\"approver\"") + "]";
        assertThat(workflow().assigneeOfCompletedTask(VISIT)).contains("approver");
        assertThat(requests)
                .singleElement()
                .asString()
                .startsWith("POST /v2/user-tasks/search")
                .contains("\"processInstanceKey\":11", "\"elementId\":\"Task_ChooseScope\"");
    }

    @Test
    void a_task_that_the_search_lacks_or_shows_as_open_is_worth_another_try() {
        assertThatExceptionOfType(TaskNotVisibleYet.class)
                .isThrownBy(() -> workflow().assigneeOfCompletedTask(VISIT));
        found = "[" + task(91, 12, "CREATED", "null") + "]";
        assertThatExceptionOfType(TaskNotVisibleYet.class)
                .isThrownBy(() -> workflow().assigneeOfCompletedTask(VISIT))
                .withMessageContaining("Choose scope");
        assertThatExceptionOfType(TaskNotVisibleYet.class)
                .isThrownBy(() -> workflow().whoBegan(11))
                .withMessageContaining("Begin engagement");
    }

    @Test
    void a_task_that_was_left_without_being_completed_has_no_assignee_to_wait_for() {
        found = "[" + task(91, 12, "CANCELED", "\"approver\"") + "]";
        assertThatExceptionOfType(TaskNotCompleted.class)
                .isThrownBy(() -> workflow().assigneeOfCompletedTask(VISIT))
                .withMessageContaining("Choose scope");
    }

    @Test
    void active_elements_are_asked_for_with_incidents_and_without() {
        found = "[]";
        assertThatExceptionOfType(EngineUnavailable.class)
                .isThrownBy(() -> workflow().restartAt(11, Step.SCOPE, "correlation"));
        assertThat(requests)
                .filteredOn(request -> request.startsWith("POST /v2/flownode-instances/search"))
                .hasSize(2)
                .anyMatch(request -> request.contains("\"incident\":true"))
                .anyMatch(request -> request.contains("\"incident\":false"));
    }

    @Test
    void a_leftover_task_is_completed_and_one_that_is_gone_is_no_failure() {
        LeftoverTasks leftovers =
                new LeftoverTasks(new RestHumanTasks(connection.client()), new RestSearch(connection.client()));
        found = "[" + task(90, 99, "CREATED", "null") + "," + task(91, 12, "CREATED", "null") + "]";
        List<EngineSearch.ActiveElement> terminated = List.of(new EngineSearch.ActiveElement(12, "Task_ChooseScope"));
        leftovers.end(11, terminated, List.of());
        assertThat(requests.get(0)).contains("\"state\":\"CREATED\"", "\"processInstanceKey\":11");
        assertThat(requests.get(1)).startsWith("POST /v2/user-tasks/91/completion");
        assertThat(requests).hasSize(2);
        answer = 404;
        assertThatCode(() -> leftovers.end(11, terminated, List.of())).doesNotThrowAnyException();
        gateway.stop(0);
        assertThatCode(() -> leftovers.end(11, terminated, leftovers.calledBy(11)))
                .doesNotThrowAnyException();
    }

    @Test
    void the_task_of_a_visit_that_a_restart_left_is_completed() {
        found = "[" + task(90, 99, "CREATED", "null") + "," + task(91, VISIT.elementInstanceKey(), "CREATED", "null")
                + "]";
        workflow().endLeftoverTask(VISIT);
        assertThat(requests).hasSize(2);
        assertThat(requests.get(1)).startsWith("POST /v2/user-tasks/91/completion");
    }

    @Test
    void a_waiting_task_is_assigned_whoever_has_it() {
        found = "[" + task(90, 99, "CREATED", "null") + "," + task(91, 12, "CREATED", "\"planner\"") + "]";
        workflow().assign(VISIT, "planner2");
        assertThat(requests).hasSize(2);
        assertThat(requests.get(1))
                .startsWith("POST /v2/user-tasks/91/assignment")
                .contains("\"assignee\":\"planner2\"", "\"allowOverride\":true");
    }

    @Test
    void a_waiting_task_is_offered_to_others_and_taken_from_somebody_who_is_not_among_them() {
        found = "[" + task(91, 12, "CREATED", "\"planner\"") + "]";
        workflow().offer(VISIT, "planner", List.of("carol"));
        assertThat(requests).hasSize(2);
        assertThat(requests.get(1))
                .startsWith("PATCH /v2/user-tasks/91 ")
                .contains("\"candidateUsers\":[\"carol\"]")
                .doesNotContain("candidateGroups\":[");
        found = "[" + task(91, 12, "CREATED", "\"leaver\"") + "]";
        workflow().offer(VISIT, "planner", List.of());
        assertThat(requests.get(3)).contains("\"candidateUsers\":[]");
        assertThat(requests.get(4))
                .startsWith("POST /v2/user-tasks/91/assignment")
                .contains("\"assignee\":\"planner\"");
        found = "[" + task(91, 12, "CREATED", "\"Carol\"") + "]";
        workflow().offer(VISIT, "planner", List.of("carol"));
        found = "[" + task(91, 12, "COMPLETED", "\"leaver\"") + "]";
        workflow().offer(VISIT, "planner", List.of("carol"));
        assertThat(requests)
                .as("an editor keeps it, and one that is over changes no more")
                .hasSize(8);
    }

    @Test
    void a_task_that_is_over_or_has_the_assignee_is_not_assigned() {
        found = "[" + task(91, 12, "COMPLETED", "\"planner\"") + "]";
        workflow().assign(VISIT, "planner2");
        found = "[" + task(91, 12, "CREATED", "\"planner2\"") + "]";
        workflow().assign(VISIT, "planner2");
        assertThat(requests).hasSize(2).allMatch(request -> request.startsWith("POST /v2/user-tasks/search"));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 409})
    void a_task_that_ends_while_it_is_assigned_is_no_failure(int status) {
        found = "[" + task(91, 12, "CREATED", "\"planner\"") + "]";
        answer = status;
        assertThatCode(() -> workflow().assign(VISIT, "planner2")).doesNotThrowAnyException();
        answer = 503;
        assertThatExceptionOfType(EngineUnavailable.class)
                .isThrownBy(() -> workflow().assign(VISIT, "planner2"));
    }

    @Test
    void a_task_that_the_search_does_not_show_yet_is_assigned_at_another_try() {
        assertThatExceptionOfType(EngineUnavailable.class)
                .isThrownBy(() -> workflow().assign(VISIT, "planner2"))
                .withMessageContaining("Choose scope");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 409, 429, 500, 502, 503, 504})
    void a_passing_failure_is_worth_repeating(int status) {
        answer = status;
        assertThatExceptionOfType(EngineUnavailable.class)
                .isThrownBy(() -> humanTasks().complete(91))
                .withMessageContaining("completing the task 91")
                .withMessageContaining(String.valueOf(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 405, 501})
    void a_final_refusal_is_not(int status) {
        answer = status;
        assertThatExceptionOfType(EngineRefused.class)
                .isThrownBy(() -> humanTasks().complete(91));
    }

    @Test
    void an_engine_that_is_away_is_worth_another_try_and_not_ready() {
        gateway.stop(0);
        assertThatExceptionOfType(EngineUnavailable.class)
                .isThrownBy(() -> workflow().assigneeOfCompletedTask(VISIT));
        assertThatExceptionOfType(EngineUnavailable.class)
                .isThrownBy(() -> workflow().terminate(11));
        assertThat(workflow().health().ready()).isFalse();
    }

    @Test
    void incidents_and_running_instances_are_listed() {
        found = """
                [{"key":5,"processInstanceKey":11,"processDefinitionId":"sizing-export","flowNodeId":"Task_RenderPdf",
                  "errorType":"JOB_NO_RETRIES","errorMessage":"The font is missing","jobKey":7,"state":"ACTIVE",
                  "creationTime":"2026-01-01T10:00:00.000+0000"}]""";
        assertThat(workflow().incidents(5)).singleElement().satisfies(incident -> {
            assertThat(incident.message()).isEqualTo("The font is missing");
            assertThat(incident.cause()).isEqualTo(IncidentCause.WORK_FAILED);
            assertThat(incident.since()).isEqualTo(Instant.parse("2026-01-01T10:00:00Z"));
            assertThat(incident.label()).isEqualTo("Render PDF");
        });
        found = """
                [{"key":11,"bpmnProcessId":"sizing-engagement","processVersion":3,"processDefinitionVersion":3,
                  "state":"ACTIVE","incident":true,"parentKey":4}]""";
        assertThat(workflow().activeInstances(ProcessId.SIZING_ENGAGEMENT, 5))
                .singleElement()
                .satisfies(instance -> {
                    assertThat(instance.processInstanceKey()).isEqualTo(11);
                    assertThat(instance.hasIncident()).isTrue();
                    assertThat(instance.callerInstanceKey()).isEqualTo(4);
                });
    }

    @Test
    void the_instances_that_were_cancelled_last_are_asked_for_whether_many_run_or_few() {
        found = "[{\"key\":11,\"bpmnProcessId\":\"sizing-engagement\",\"state\":\"CANCELED\"}]";
        assertThat(workflow().cancelledLast(ProcessId.SIZING_ENGAGEMENT, 5)).containsExactly(11L);
        assertThat(requests.getFirst())
                .contains("\"finished\":true", "\"canceled\":true", "\"field\":\"endDate\"", "\"limit\":5")
                .doesNotContain("running");
    }

    @Test
    void settings_never_show_their_secret() {
        assertThat(new EngineSettings.ClientCredentials(
                                URI.create("https://login.example"), "portal", () -> "s3cret", "engine", null)
                        .toString())
                .doesNotContain("s3cret");
    }

    private HumanTasks humanTasks() {
        return new RestHumanTasks(connection.client());
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
