package io.quicksizer.ops.forging;

import io.quicksizer.ops.testing.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The engine's REST gateway, called as Operate or a client with Camunda's rights could. */
final class EngineGateway {

    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    EngineGateway(String address) {
        this.address = address;
    }

    /** @param start element to start before; empty for the start event */
    Answer create(String process, String start, Map<String, ? extends @Nullable Object> variables) {
        var points = start.isEmpty() ? List.of() : List.of(Map.of("elementId", start));
        return send(
                "POST",
                "/v2/process-instances",
                Map.of("processDefinitionId", process, "startInstructions", points, "variables", variables));
    }

    Answer publish(String message, String correlationKey, Map<String, ? extends @Nullable Object> variables) {
        return send(
                "POST",
                "/v2/messages/publication",
                Map.of(
                        "name", message,
                        "correlationKey", correlationKey,
                        "timeToLive", 60_000,
                        "variables", variables));
    }

    /** Publishes a message; the response names the instance that it started or reached. */
    Answer correlate(String message, String correlationKey, Map<String, ? extends @Nullable Object> variables) {
        return send(
                "POST",
                "/v2/messages/correlation",
                Map.of("name", message, "correlationKey", correlationKey, "variables", variables));
    }

    /** @param scope a process instance or an element instance */
    Answer setVariables(long scope, Map<String, ? extends @Nullable Object> variables) {
        return send("PUT", "/v2/element-instances/%d/variables".formatted(scope), Map.of("variables", variables));
    }

    /** Modifies an instance as Operate does. */
    Answer move(long processInstance, List<Long> terminated, String activated) {
        return send(
                "POST",
                "/v2/process-instances/%d/modification".formatted(processInstance),
                Map.of(
                        "activateInstructions",
                        List.of(Map.of("elementId", activated)),
                        "terminateInstructions",
                        terminated.stream()
                                .map(element -> Map.of("elementInstanceKey", element))
                                .toList()));
    }

    Answer assign(long task, String userName) {
        return send(
                "POST",
                "/v2/user-tasks/%d/assignment".formatted(task),
                Map.of("assignee", userName, "allowOverride", true));
    }

    Answer complete(long task, Map<String, ? extends @Nullable Object> variables) {
        return send("POST", "/v2/user-tasks/%d/completion".formatted(task), Map.of("variables", variables));
    }

    /** @param what plural of the resource, as in the path */
    Answer search(String what, Map<String, ?> filter) {
        return send("POST", "/v2/%s/search".formatted(what), Map.of("filter", filter, "page", Map.of("limit", 1_000)))
                .accepted();
    }

    private Answer send(String method, String path, Object body) {
        return Answer.of(
                http,
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(Answer.write(body)))
                        .build());
    }
}
