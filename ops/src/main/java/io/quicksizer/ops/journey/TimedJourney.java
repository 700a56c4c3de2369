package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whole journeys of one client through the API, each step as soon as the record shows it: opening, six steps, two
 * sign-offs, documents. The time of a transition runs from sending an entry to the next step.
 */
public final class TimedJourney {

    /** Transitions from one human step to the next; opening and rendering come on top. */
    public static final int TRANSITIONS = 7;

    private static final int DOCUMENTS = 4;

    private final ApiClient planner;
    private final List<ApiClient> approvers;
    private final StepWatch watch;
    private final JsonNode catalogue;

    /**
     * @param portal address of the portal, without a slash at its end
     * @param watch sees the next steps; shared by all clients, and closed by the caller
     */
    public TimedJourney(String portal, StepWatch watch) {
        var http = HttpClient.newHttpClient();
        planner = new ApiClient(http, portal, "planner");
        approvers = List.of(new ApiClient(http, portal, "approver"), new ApiClient(http, portal, "approver2"));
        this.watch = watch;
        catalogue = planner.get("/api/v1/catalogue");
    }

    /** Takes a journey to its documents. */
    public List<Duration> take(String name) {
        var times = new ArrayList<Duration>();
        var opened = planner.post("/api/v1/engagements", Map.of("name", name, "customer", "Northwind Traders"));
        var id = UUID.fromString(opened.path("id").asText());
        watch.awaitVisits(id, 1);
        var version = opened.path("version").asText();
        int visits = 1;
        for (var step : WizardWalk.entries(catalogue, name).entrySet()) {
            long sent = System.nanoTime();
            var path = "/api/v1/engagements/%s/steps/%s".formatted(id, step.getKey());
            version = planner.post(path, step.getValue(), "\"" + version + "\"")
                    .path("version")
                    .asText();
            watch.awaitVisits(id, ++visits);
            times.add(since(sent));
        }
        times.add(sign(approvers.getFirst(), id, visits + 1));
        sign(approvers.getLast(), id, visits + 1);
        watch.awaitDocuments(id, DOCUMENTS);
        return times;
    }

    private Duration sign(ApiClient approver, UUID id, int visits) {
        var path = "/api/v1/engagements/" + id;
        var content = approver.get(path + "/sign-off").path("contentSha256").asText();
        long sent = System.nanoTime();
        approver.post(
                path + "/decision", Map.of("decision", "approve", "comment", "Signed off", "contentSha256", content));
        watch.awaitVisits(id, visits);
        return since(sent);
    }

    private static Duration since(long sent) {
        return Duration.ofNanos(System.nanoTime() - sent);
    }
}
