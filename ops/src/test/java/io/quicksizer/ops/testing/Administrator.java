package io.quicksizer.ops.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.ops.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An administrator who operates the product through the API and {@code ops/migrate}. */
public final class Administrator {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OPERATIONS = "/api/v1/operations";

    private final String portal;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param portal address of the portal, without a trailing slash */
    public Administrator(String portal) {
        this.portal = portal;
    }

    /**
     * Returns the engagements of instances that follow earlier versions of the models; an engagement in approval occurs
     * once.
     */
    public Set<UUID> onEarlierModels() {
        var found = new HashSet<UUID>();
        get(OPERATIONS + "/model-versions").path("instances").forEach(instance -> {
            if (instance.hasNonNull("engagement")) {
                found.add(UUID.fromString(instance.path("engagement").asText()));
            }
        });
        return found;
    }

    /** Waits until the search shows the incident of an engagement. */
    public JsonNode awaitIncident(UUID engagement) {
        return Waiting.until(
                PATIENCE, () -> incident(engagement), () -> "No incident is shown for engagement " + engagement);
    }

    /** Returns the incident of an engagement, if the search shows one. */
    public Optional<JsonNode> incident(UUID engagement) {
        for (var incident : get(OPERATIONS).path("incidents")) {
            if (incident.path("engagement").asText().equals(engagement.toString())) {
                return Optional.of(incident);
            }
        }
        return Optional.empty();
    }

    /**
     * Restarts an engagement at another point of its process; returns before the command is delivered to the engine.
     */
    public void restart(UUID engagement, String point) {
        var path = OPERATIONS + "/engagements/" + engagement + "/restart";
        var body = Answer.write(Map.of("point", point, "reason", "by a test"));
        Answer.of(
                        http,
                        request(path)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build())
                .accepted();
    }

    /** Assigns the sign-off that an engagement is waiting for. */
    public void assignSignOff(UUID engagement, String approver) {
        var body = Answer.write(Map.of("assignee", approver, "reason", "by a test"));
        Answer.of(
                        http,
                        request("/api/v1/engagements/" + engagement + "/sign-off/assignment")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build())
                .accepted();
    }

    /** Retries the job of an incident. */
    public void retry(JsonNode incident) {
        var path = OPERATIONS + "/incidents/" + incident.path("key").asLong() + "/retry";
        Answer.of(http, request(path).POST(BodyPublishers.noBody()).build()).accepted();
    }

    /** Returns an engagement's audit trail as JSON. */
    public String audit(UUID engagement) {
        return get("/api/v1/engagements/" + engagement + "/audit").toString();
    }

    /** Runs {@code ops/migrate}. */
    public Run migrate(String option) {
        try {
            var command = new ProcessBuilder(
                            Path.of(System.getProperty("quicksizer.checkout"), "ops", "migrate")
                                    .toString(),
                            option)
                    .redirectErrorStream(true);
            command.environment().put("QUICKSIZER_URL", portal);
            var process = command.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The result of a command. */
    public record Run(int exitCode, String output) {}

    private JsonNode get(String path) {
        return Answer.of(http, request(path).build()).accepted().json();
    }

    private HttpRequest.Builder request(String path) {
        var credentials = Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(portal + path)).header("Authorization", "Basic " + credentials);
    }
}
