package io.quicksizer.ops.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.ops.process.Waiting;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A person's session in Tasklist's API, without its pages. */
public final class TasklistSession {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration INDEX_LAG = Duration.ofSeconds(5);
    /** The states are named, because a search without a state leaves out the tasks of ended instances. */
    private static final List<String> ENDED = List.of("COMPLETED", "CANCELED");

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String csrfToken;

    /** Signs in. */
    public TasklistSession(String address, Person person) {
        this.address = address;
        var credentials = "username=%1$s&password=%1$s".formatted(person.userName());
        Answer.of(
                        http,
                        HttpRequest.newBuilder(URI.create(address + "/api/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(credentials))
                                .build())
                .accepted();
        csrfToken = Answer.of(
                        http,
                        HttpRequest.newBuilder(URI.create(address + "/v1/internal/users/current"))
                                .build())
                .accepted()
                .csrfToken();
    }

    /** Claims and completes the task as a person to whom Tasklist may already refuse the claim. */
    public Answer completeIfLet(long task, Map<String, ? extends @Nullable Object> variables) {
        var taken = send("PATCH", "/v1/tasks/%d/assign".formatted(task), Map.of());
        return taken.refused() ? taken : completeTaken(task, variables);
    }

    /** Unassigns the task, claims it and completes it as this person. */
    public Answer complete(long task, Map<String, ? extends @Nullable Object> variables) {
        send("PATCH", "/v1/tasks/%d/unassign".formatted(task), Map.of());
        Waiting.until(
                PATIENCE,
                () -> Optional.of(send("PATCH", "/v1/tasks/%d/assign".formatted(task), Map.of()))
                        .filter(answer -> !answer.refused()),
                () -> "Tasklist does not let the task %d be taken".formatted(task));
        return completeTaken(task, variables);
    }

    /** Retries, because Tasklist refuses to complete a task until its own index shows the assignment. */
    private Answer completeTaken(long task, Map<String, ? extends @Nullable Object> variables) {
        long end = System.nanoTime() + INDEX_LAG.toNanos();
        var answer = completeAgain(task, variables);
        while (answer.refused() && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            answer = completeAgain(task, variables);
        }
        return answer;
    }

    /** Completes the task without claiming it. */
    public Answer completeAgain(long task, Map<String, ? extends @Nullable Object> variables) {
        return send("PATCH", "/v1/tasks/%d/complete".formatted(task), Map.of("variables", named(variables)));
    }

    /** Assigns the task to somebody else. */
    public Answer assign(long task, String userName) {
        return send("PATCH", "/v1/tasks/%d/assign".formatted(task), Map.of("assignee", userName));
    }

    /** Sends a request that Tasklist's pages do not offer. */
    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    /** Starts a process like the button "Start process", with arbitrary variables. */
    public Answer start(String process, Map<String, ? extends @Nullable Object> variables) {
        return send(
                "PATCH", "/v1/internal/processes/%s/start".formatted(process), Map.of("variables", named(variables)));
    }

    /**
     * Returns the open task of a visit, whose key is greater than that of its element; waits until Tasklist lists it.
     */
    public long task(Visit visit, String element) {
        return Waiting.until(
                PATIENCE,
                () -> open(visit.processInstance(), element).filter(task -> task > visit.elementInstance()),
                () -> "Tasklist does not list %s of instance %d".formatted(element, visit.processInstance()));
    }

    /** Returns the open task of an element in an instance; waits until Tasklist lists it. */
    public long task(long processInstance, String element) {
        return Waiting.until(
                PATIENCE,
                () -> open(processInstance, element),
                () -> "Tasklist does not list %s of instance %d".formatted(element, processInstance));
    }

    /** Returns the task of an earlier visit, completed or cancelled; waits until Tasklist lists it. */
    public long former(Visit visit, String element) {
        return Waiting.until(
                PATIENCE,
                () -> ENDED.stream()
                        .flatMap(state -> list(state, element, visit.processInstance()).stream())
                        .filter(task -> task > visit.elementInstance())
                        .min(Long::compare),
                () -> "Tasklist does not list the ended %s of visit %s".formatted(element, visit.id()));
    }

    /** Returns the newest open task of an element in an instance, if Tasklist lists it. */
    public Optional<Long> open(long processInstance, String element) {
        return list("CREATED", element, processInstance).stream().max(Long::compare);
    }

    /** Returns the open tasks of an instance that Tasklist lists. */
    public List<Long> open(long processInstance) {
        return list(Map.of("state", "CREATED", "processInstanceKey", Long.toString(processInstance)));
    }

    /** Returns the assignee of a task, if there is one. */
    public Optional<String> assignee(long task) {
        return Optional.of(read(task).path("assignee").asText(""))
                .filter(name -> !name.isEmpty() && !name.equals("null"));
    }

    /** Returns the user names of the people to whom a task is offered. */
    public List<String> candidates(long task) {
        return StreamSupport.stream(read(task).path("candidateUsers").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode read(long task) {
        return send("GET", "/v1/tasks/" + task, Map.of()).accepted().json();
    }

    private List<Long> list(String state, String element, long processInstance) {
        return list(Map.of(
                "state", state, "taskDefinitionId", element, "processInstanceKey", Long.toString(processInstance)));
    }

    private List<Long> list(Map<String, String> filter) {
        var found = send("POST", "/v1/tasks/search", filter).accepted().json();
        return StreamSupport.stream(found.spliterator(), false)
                .map(task -> task.path("id").asLong())
                .toList();
    }

    private Answer send(String method, String path, Object body) {
        return Answer.of(
                http,
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", csrfToken)
                        .method(method, BodyPublishers.ofString(Answer.write(body)))
                        .build());
    }

    private static List<Map<String, String>> named(Map<String, ? extends @Nullable Object> variables) {
        return variables.entrySet().stream()
                .map(entry -> Map.of("name", entry.getKey(), "value", Answer.write(entry.getValue())))
                .toList();
    }
}
