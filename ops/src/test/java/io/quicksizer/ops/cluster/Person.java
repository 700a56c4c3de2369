package io.quicksizer.ops.cluster;

import io.quicksizer.ops.testing.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody who opens engagements and submits their first step, one after the other. A call that is not answered with
 * 2xx is repeated with its idempotency key, as docs/api.md says.
 */
final class Person implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final String CREDENTIALS =
            Base64.getEncoder().encodeToString("planner:planner".getBytes(StandardCharsets.UTF_8));

    private final String portal;
    private final Journal journal;
    private final HttpClient http = HttpClient.newHttpClient();

    Person(String portal, Journal journal) {
        this.portal = portal;
        this.journal = journal;
    }

    @Override
    public void run() {
        while (!journal.over()) {
            long began = System.nanoTime();
            String id = until("POST", "/api/v1/engagements", Map.of("name", "In a cluster", "customer", ""), "")
                    .json()
                    .path("id")
                    .asText();
            journal.opened(id);
            submit(id, at(id, "CONTEXT"));
            at(id, "SCOPE");
            journal.finished(Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private void submit(String id, String version) {
        until(
                "POST",
                "/api/v1/engagements/" + id + "/steps/CONTEXT",
                Map.of(
                        "name", "In a cluster",
                        "customer", "Example customer",
                        "opportunity", "",
                        "notes", "",
                        "durationYears", 1,
                        "spreadPreset", "AS_TYPED",
                        "y1", 100,
                        "action", "continue"),
                version);
    }

    /** Waits for a step; returns the engagement's version there. */
    private String at(String id, String step) {
        for (; ; ) {
            var answer = call("GET", "/api/v1/engagements/" + id, "", "", "");
            if (answer.isPresent() && answer.get().statusCode() == 200) {
                var progress = new Answer(200, answer.get().body(), "").json().path("progress");
                if (progress.path("step").asText().equals(step)
                        && !progress.path("waitingForEngine").asBoolean()) {
                    return answer.get().headers().firstValue("ETag").orElseThrow();
                }
            } else {
                journal.refused(answer.map(HttpResponse::statusCode).orElse(0));
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private Answer until(String method, String path, Map<String, Object> body, String version) {
        String key = UUID.randomUUID().toString();
        for (; ; ) {
            var answer = call(method, path, Answer.write(body), version, key);
            if (answer.isPresent() && answer.get().statusCode() / 100 == 2) {
                return new Answer(answer.get().statusCode(), answer.get().body(), "");
            }
            journal.refused(answer.map(HttpResponse::statusCode).orElse(0));
            LockSupport.parkNanos(PAUSE);
        }
    }

    private Optional<HttpResponse<String>> call(String method, String path, String body, String version, String key) {
        var request = HttpRequest.newBuilder(URI.create(portal + path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + CREDENTIALS)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        if (!version.isEmpty()) {
            request.header("If-Match", version);
        }
        try {
            return Optional.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException nobody) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while it worked", stopped);
        }
    }
}
