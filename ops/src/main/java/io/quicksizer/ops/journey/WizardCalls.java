package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.ops.process.Waiting;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The API calls of one engagement on its way through the workflow: each submits a step, then waits until the workflow
 * has moved on.
 */
final class WizardCalls {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Set<String> DEAD_ENDS = Set.of("REJECTED", "WITHDRAWN", "CANCELLED");

    private final ApiClient client;
    private final String path;

    /** @param client acts as the planner */
    WizardCalls(ApiClient client, String engagement) {
        this.client = client;
        this.path = "/api/v1/engagements/" + engagement;
    }

    /**
     * Submits a step and waits for the next one.
     *
     * @param step the step that is open now
     * @param next the step expected to open
     */
    JsonNode submit(String step, Map<String, Object> entries, String next) {
        send(step, entries);
        return at(next);
    }

    /** Submits a step without waiting for its result. */
    void send(String step, Map<String, Object> entries) {
        at(step);
        client.post(path + "/steps/" + step, entries, client.etag(path));
    }

    /** Waits until a step is open. */
    JsonNode at(String step) {
        return engagement(
                "step " + step,
                now -> step.equals(now.path("progress").path("step").asText()));
    }

    /** Waits for a status or until a sign-off is pending; returns the engagement. */
    JsonNode inStatusOrSignOff(String status) {
        return engagement(
                "status " + status + " or the next sign-off",
                now -> status.equals(now.path("status").asText())
                        || "SIGN_OFF".equals(now.path("progress").path("step").asText()));
    }

    private JsonNode engagement(String expectation, Predicate<JsonNode> wanted) {
        return Waiting.until(
                PATIENCE,
                () -> Optional.of(client.get(path))
                        .filter(now -> wanted.test(now)
                                || DEAD_ENDS.contains(now.path("status").asText())),
                () -> "The engagement did not reach %s within %d seconds; it is: %s. Look for an incident in Operate."
                        .formatted(expectation, PATIENCE.toSeconds(), client.get(path)));
    }
}
