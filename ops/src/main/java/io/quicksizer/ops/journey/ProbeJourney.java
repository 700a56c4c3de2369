package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.ops.process.StackFailure;
import io.quicksizer.ops.process.Waiting;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A synthetic journey: an engagement is opened, sized, submitted, signed off and exported through the API, and finally
 * archived. Without approvers it is withdrawn once the first sign-off is pending. Leftovers of earlier journeys, which
 * have the same owner, are withdrawn and archived first.
 */
public final class ProbeJourney {
    /** The customer of all synthetic engagements. */
    public static final String CUSTOMER = "synthetic-probe";

    /** The program whose engagements are excluded from figures and notify nobody. */
    private static final String ACCOUNT = "service:synthetic-probe";

    private static final String NAME = "Synthetic journey";
    private static final String ENGAGEMENTS = "/api/v1/engagements";
    private static final Duration PATIENCE_FOR_DOCUMENTS = Duration.ofMinutes(1);
    private static final int DOCUMENTS = 4;
    private static final Set<String> RUNNING = Set.of("DRAFT", "IN_APPROVAL", "CHANGES_REQUESTED");

    private final ApiClient planner;
    private final List<ApiClient> approvers;
    private final Itinerary itinerary;
    private final Consumer<String> say;

    /**
     * @param portal address of the portal, without a trailing slash
     * @param planner who sizes
     * @param approvers who sign, one for each level; may be empty
     * @param say receives a line for each step
     */
    public ProbeJourney(String portal, Caller planner, List<Caller> approvers, Consumer<String> say) {
        var http = HttpClient.newHttpClient();
        this.planner = new ApiClient(http, portal, planner);
        this.approvers = approvers.stream()
                .map(caller -> new ApiClient(http, portal, caller))
                .toList();
        this.itinerary = new Itinerary(say);
        this.say = say;
    }

    /**
     * Runs the journey.
     *
     * @throws StackFailure when a step is refused or the workflow does not proceed
     */
    public void take() {
        var opened = planner.post(ENGAGEMENTS, Map.of("name", NAME, "customer", CUSTOMER));
        var id = opened.path("id").asText();
        var owner = opened.path("owner").asText();
        try {
            if (!owner.equals(ACCOUNT)) {
                say.accept("Figures count this journey and people are notified of it, because %s is not %s."
                        .formatted(owner, ACCOUNT));
            }
            cleanUp(id, owner);
            walk(id);
        } finally {
            itinerary.step("clean up", () -> end(planner.get(ENGAGEMENTS + "/" + id)));
        }
    }

    /** Withdraws and archives the leftovers of earlier journeys, but no engagement of anybody else. */
    private void cleanUp(String current, String owner) {
        Documents.list(planner.get(ENGAGEMENTS + "?customer=" + CUSTOMER + "&limit=50")).stream()
                .filter(found -> CUSTOMER.equals(found.path("customer").asText()))
                .filter(found -> owner.equals(found.path("owner").asText()))
                .filter(found -> !current.equals(found.path("id").asText()))
                .forEach(this::end);
    }

    private void walk(String id) {
        var wizard = new WizardCalls(planner, id);
        new WizardWalk(wizard, itinerary, NAME, CUSTOMER).toReview(planner.get("/api/v1/catalogue"));
        itinerary.step(
                "submit",
                () -> wizard.submit("REVIEW", Map.of("action", "submit", "comment", "Synthetic"), "SIGN_OFF"));
        if (!approvers.isEmpty()) {
            itinerary.step("sign off", new SignOffWalk(wizard, id, approvers)::approve);
            itinerary.step("render the documents", () -> awaitDocuments(id));
        }
    }

    private List<JsonNode> awaitDocuments(String id) {
        var revision = Documents.list(planner.get(ENGAGEMENTS + "/" + id + "/revisions"))
                .getFirst()
                .path("id")
                .asText();
        return Waiting.until(
                PATIENCE_FOR_DOCUMENTS,
                () -> Optional.of(Documents.list(planner.get("/api/v1/revisions/" + revision + "/exports")))
                        .filter(list -> list.size() >= DOCUMENTS),
                () -> "The documents of a synthetic journey were not ready after %d seconds."
                        .formatted(PATIENCE_FOR_DOCUMENTS.toSeconds()));
    }

    private JsonNode end(JsonNode engagement) {
        var path = ENGAGEMENTS + "/" + engagement.path("id").asText();
        if (RUNNING.contains(engagement.path("status").asText())) {
            planner.post(path + "/withdraw", Map.of("comment", "End of a synthetic journey"), planner.etag(path));
        }
        return planner.post(path + "/archive", Map.of(), planner.etag(path));
    }
}
