package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.ops.process.StackFailure;
import io.quicksizer.ops.process.Waiting;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A journey of one engagement from workbook to signed-off proposal, through the public API only: an administrator
 * imports the workbook, a planner sizes and submits, an approver signs off, and the documents are downloaded.
 */
public final class Journey {

    private static final Duration PATIENCE_FOR_DOCUMENTS = Duration.ofMinutes(1);
    private static final int DOCUMENTS = 4;
    private static final String NAME = "Journey";

    private final ApiClient admin;
    private final ApiClient planner;
    private final List<ApiClient> approvers;
    private final Path workbook;
    private final Documents documents;
    private final Itinerary itinerary;

    /**
     * Prepares a journey.
     *
     * @param portal address of the portal, without a trailing slash
     * @param workbook to import
     * @param out folder for documents and report
     * @param say receives a line for each step
     */
    public Journey(String portal, Path workbook, Path out, Consumer<String> say) {
        var http = HttpClient.newHttpClient();
        this.admin = new ApiClient(http, portal, "admin");
        this.planner = new ApiClient(http, portal, "planner");
        this.approvers = List.of(new ApiClient(http, portal, "approver"), new ApiClient(http, portal, "approver2"));
        this.workbook = workbook;
        this.documents = new Documents(planner, out);
        this.itinerary = new Itinerary(say);
    }

    /**
     * Runs the journey.
     *
     * @return the result, to be reported together with the figures of the stack
     * @throws StackFailure when a step is refused or the workflow does not proceed
     */
    public Signed take() {
        itinerary.step(
                "import and publish " + workbook.getFileName(),
                () -> admin.postFile("/api/v1/catalogue/imports?publish=true", workbook));
        var catalogue = planner.get("/api/v1/catalogue");
        var engagement = itinerary.step("open the engagement", this::open);
        var wizard = new WizardCalls(planner, engagement);
        new WizardWalk(wizard, itinerary, NAME).toReview(catalogue);
        itinerary.step(
                "submit",
                () -> wizard.submit("REVIEW", Map.of("action", "submit", "comment", "Ready to be signed"), "SIGN_OFF"));
        itinerary.step("sign off", new SignOffWalk(wizard, engagement, approvers)::approve);
        var revision = latestRevision(engagement);
        var exports = itinerary.step("render the documents", () -> exports(revision));
        return new Signed(
                workbook.getFileName().toString(),
                planner.get("/api/v1/engagements/" + engagement),
                revision,
                documents.fetch(exports),
                itinerary.steps(),
                documents.folder());
    }

    private String open() {
        var created = planner.post("/api/v1/engagements", Map.of("name", NAME, "customer", "Northwind Traders"));
        var id = created.path("id").asText();
        new WizardCalls(planner, id).at("CONTEXT");
        return id;
    }

    private JsonNode latestRevision(String engagement) {
        var revisions = Documents.list(planner.get("/api/v1/engagements/" + engagement + "/revisions"));
        if (revisions.isEmpty()) {
            throw new StackFailure("The engagement was signed off but has no revision.");
        }
        return planner.get(
                "/api/v1/revisions/" + revisions.getFirst().path("id").asText());
    }

    private List<JsonNode> exports(JsonNode revision) {
        var path = "/api/v1/revisions/" + revision.path("id").asText() + "/exports";
        return Waiting.until(
                PATIENCE_FOR_DOCUMENTS,
                () -> Optional.of(Documents.list(planner.get(path))).filter(list -> list.size() >= DOCUMENTS),
                () -> "The documents were not ready after %d seconds; look for an incident in Operate."
                        .formatted(PATIENCE_FOR_DOCUMENTS.toSeconds()));
    }
}
