package io.quicksizer.ops.recovery;

import io.quicksizer.ops.testing.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who opens an engagement every second and notes what was accepted, until the portal is gone. */
final class Traffic implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String portal;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Instant, String> accepted = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService person = Executors.newSingleThreadScheduledExecutor();

    private Traffic(String portal) {
        this.portal = portal;
    }

    static Traffic at(String portal) {
        var traffic = new Traffic(portal);
        traffic.person.scheduleWithFixedDelay(traffic::open, 0, 1, TimeUnit.SECONDS);
        return traffic;
    }

    private void open() {
        var body = Answer.write(Map.of("name", "Traffic " + number.incrementAndGet(), "customer", "Northwind Traders"));
        var planner = Base64.getEncoder().encodeToString("planner:planner".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(portal + "/api/v1/engagements"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + planner)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                accepted.put(
                        Instant.now(),
                        new Answer(answer.statusCode(), answer.body(), "")
                                .json()
                                .path("id")
                                .asText());
            }
        } catch (java.io.IOException gone) {
            number.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    int count() {
        return accepted.size();
    }

    /** When the earliest was accepted that is not among these; empty when nothing is lost. */
    Optional<Instant> earliestLost(Set<String> engagements) {
        return accepted.entrySet().stream()
                .filter(entry -> !engagements.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public void close() {
        person.shutdownNow();
    }
}
