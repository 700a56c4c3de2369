package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.ops.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** An engagement that a test takes through the public API and can stop at any step to cause a failure. */
public final class SampleEngagement {

    /** Returned in place of a status when there was no response in time. */
    public static final int NO_ANSWER = 0;

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String portal;
    private final ApiClient planner;
    private final String name;
    private final String customer;
    private final String id;
    private final WizardCalls wizard;
    private String version = "";

    private SampleEngagement(String portal, String name, String customer) {
        this.portal = portal;
        this.name = name;
        this.customer = customer;
        planner = new ApiClient(HTTP, portal, "planner");
        id = planner.post("/api/v1/engagements", Map.of("name", name, "customer", customer))
                .path("id")
                .asText();
        wizard = new WizardCalls(planner, id);
    }

    /** Opens an engagement and waits until its first step is open. */
    public static SampleEngagement opened(String portal, String name) {
        return opened(portal, name, "Northwind Traders");
    }

    private static SampleEngagement opened(String portal, String name, String customer) {
        var sample = new SampleEngagement(portal, name, customer);
        sample.wizard.at("CONTEXT");
        return sample;
    }

    /** Opens an engagement for a customer and takes it to the review. */
    public static SampleEngagement underReview(String portal, String name, String customer) {
        var sample = opened(portal, name, customer);
        sample.walk().toReview(sample.catalogue());
        return sample;
    }

    /** Opens an engagement and takes it through the wizard to the review, with line items in S, M, L and Custom. */
    public static SampleEngagement underReview(String portal, String name) {
        var sample = opened(portal, name);
        sample.walk().toReview(sample.catalogue());
        return sample;
    }

    /** Opens an engagement and takes it to a step of the wizard. */
    public static SampleEngagement at(String portal, String name, String step) {
        var sample = opened(portal, name);
        sample.walk().to(step, sample.catalogue());
        return sample;
    }

    /** Opens an engagement, chooses every line item of the catalogue, and stops at the sizing step. */
    public static SampleEngagement atSizingOfAll(String portal, String name) {
        var sample = opened(portal, name);
        var catalogue = sample.catalogue();
        var items = StreamSupport.stream(catalogue.path("lineItems").spliterator(), false)
                .map(item -> Selection.item(item, "M"))
                .toList();
        sample.walk().to("SIZING", catalogue, new Selection(items));
        return sample;
    }

    /** Opens an engagement and takes it to its first sign-off. */
    public static SampleEngagement waitingForSignOff(String portal, String name) {
        var sample = underReview(portal, name);
        sample.submit();
        sample.awaitStep("SIGN_OFF");
        return sample;
    }

    /** Returns valid entries for a step of the wizard. */
    public Map<String, Object> entries(String step) {
        return WizardWalk.entries(catalogue(), name).get(step);
    }

    /** Submits a step without waiting for its result. */
    public void submitStep(String step) {
        wizard.send(step, entries(step));
    }

    /** Signs off the pending level without waiting for the result. */
    public void approveAs(String user) {
        var approver = new ApiClient(HTTP, portal, user);
        var path = "/api/v1/engagements/" + id;
        var content = approver.get(path + "/sign-off").path("contentSha256").asText();
        approver.post(
                path + "/decision",
                Map.of("decision", "approve", "comment", "Signed off by a test", "contentSha256", content));
    }

    private WizardWalk walk() {
        return new WizardWalk(wizard, new Itinerary(line -> {}), name, customer);
    }

    private JsonNode catalogue() {
        return planner.get("/api/v1/catalogue");
    }

    /** Submits the first step without waiting for its result. */
    public void submitContext() {
        wizard.send("CONTEXT", WizardWalk.context(name));
    }

    /** Stores the version of the engagement, so that a submission needs a single request. */
    public void rememberVersion() {
        version = planner.etag("/api/v1/engagements/" + id);
    }

    /**
     * Submits the first step.
     *
     * @return the HTTP status, or {@link #NO_ANSWER}
     */
    public int tryContext() {
        if (version.isEmpty()) {
            rememberVersion();
        }
        try {
            return answer("/steps/CONTEXT", new ObjectMapper().writeValueAsString(WizardWalk.context(name)), version);
        } catch (IOException nobody) {
            return NO_ANSWER;
        }
    }

    /** Goes back from a step without waiting for the result. */
    public void goBack(String step) {
        wizard.send(step, Map.of("action", "back"));
    }

    /** Withdraws the engagement, so that none of its tasks stays open. */
    public void withdraw() {
        var path = "/api/v1/engagements/" + id;
        planner.post(path + "/withdraw", Map.of("comment", "No longer needed"), planner.etag(path));
    }

    /** Waits until the workflow has reached a step. */
    public void awaitStep(String step) {
        wizard.at(step);
    }

    /** Waits for the approval or the next sign-off; returns whether it was the approval. */
    public boolean awaitApprovedOrNextLevel() {
        return wizard.inStatusOrSignOff("APPROVED").path("status").asText().equals("APPROVED");
    }

    /** Waits for the four documents of the newest revision; returns them as listed by the API. */
    public List<JsonNode> awaitDocuments() {
        var path = "/api/v1/revisions/" + revision() + "/exports";
        return Waiting.until(
                Duration.ofMinutes(1),
                () -> Optional.of(Documents.list(planner.get(path))).filter(list -> list.size() >= 4),
                () -> "The documents were not stored.");
    }

    /** Returns the id of the newest frozen revision. */
    public UUID revision() {
        return UUID.fromString(Documents.list(planner.get("/api/v1/engagements/" + id + "/revisions"))
                .getFirst()
                .path("id")
                .asText());
    }

    /** Returns the key of the first line item. */
    public String lineItem() {
        return planner.get("/api/v1/engagements/" + id)
                .path("lineItems")
                .path(0)
                .path("key")
                .asText();
    }

    public String name() {
        return name;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    /**
     * Submits for sign-off without waiting for the workflow.
     *
     * @return the HTTP status
     */
    public int submit() {
        try {
            return answer("/submit", "{\"comment\":\"Ready to be signed\"}", planner.etag("/api/v1/engagements/" + id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int answer(String call, String body, String etag) throws IOException {
        var credentials = Base64.getEncoder().encodeToString("planner:planner".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(portal + "/api/v1/engagements/" + id + call))
                .timeout(ANSWERS_WITHIN)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while submitting", e);
        }
    }

    /** Signs off every level with another approver and waits until the engagement is approved. */
    public void approve() {
        wizard.at("SIGN_OFF");
        var approvers = List.of(new ApiClient(HTTP, portal, "approver"), new ApiClient(HTTP, portal, "approver2"));
        new SignOffWalk(wizard, id, approvers).approve();
    }
}
