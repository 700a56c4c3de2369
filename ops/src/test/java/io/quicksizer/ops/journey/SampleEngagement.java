package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
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

/** An engagement that a test takes through the public interface, stopping wherever something is to go wrong. */
public final class SampleEngagement {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String portal;
    private final ApiClient planner;
    private final String id;
    private final Wizard wizard;

    private SampleEngagement(String portal, String name) {
        this.portal = portal;
        planner = new ApiClient(HTTP, portal, "planner");
        id = planner.post("/api/v1/engagements", Map.of("name", name, "customer", "Example customer"))
                .path("id")
                .asText();
        wizard = new Wizard(planner, id);
    }

    /** Opens an engagement; its first step is open when this returns. */
    public static SampleEngagement opened(String portal, String name) {
        var sample = new SampleEngagement(portal, name);
        sample.wizard.at("CONTEXT");
        return sample;
    }

    /** Opens an engagement and takes it through the wizard, with line items in S, M, L and Custom. */
    public static SampleEngagement underReview(String portal, String name) {
        var sample = opened(portal, name);
        var catalogue = sample.planner.get("/api/v1/catalogue");
        new WizardWalk(sample.wizard, new Itinerary(line -> {})).toReview(catalogue);
        return sample;
    }

    /** Opens an engagement and takes it to its first sign-off. */
    public static SampleEngagement waitingForSignOff(String portal, String name) {
        var sample = underReview(portal, name);
        sample.submit();
        sample.awaitStep("SIGN_OFF");
        return sample;
    }

    /** Hands in the first step and does not wait for what comes of it. */
    public void handInContext() {
        wizard.hand("CONTEXT", WizardWalk.context());
    }

    /** Goes back from a step and does not wait for what comes of it. */
    public void goBack(String step) {
        wizard.hand(step, Map.of("action", "back"));
    }

    /** Ends the engagement without a proposal, so that none of its tasks stays open. */
    public void withdraw() {
        var path = "/api/v1/engagements/" + id;
        planner.post(path + "/withdraw", Map.of("comment", "No longer needed"), planner.etag(path));
    }

    /** Waits until the workflow has come to a step. */
    public void awaitStep(String step) {
        wizard.at(step);
    }

    /** Waits for the approval or the next sign-off; returns whether it was the approval. */
    public boolean awaitApprovedOrNextLevel() {
        return wizard.inStatusOrSignOff("APPROVED").path("status").asText().equals("APPROVED");
    }

    /** The documents of the approved revision, as the interface lists them; waits for both. */
    public List<JsonNode> awaitDocuments() {
        var path = "/api/v1/revisions/" + revision() + "/exports";
        return Waiting.until(
                Duration.ofMinutes(1),
                () -> Optional.of(Documents.list(planner.get(path))).filter(list -> list.size() >= 2),
                () -> "The documents were not stored.");
    }

    /** The id of the newest revision that was frozen. */
    public UUID revision() {
        return UUID.fromString(Documents.list(planner.get("/api/v1/engagements/" + id + "/revisions"))
                .getFirst()
                .path("id")
                .asText());
    }

    /** The key of its first line item. */
    public String lineItem() {
        return planner.get("/api/v1/engagements/" + id)
                .path("lineItems")
                .path(0)
                .path("key")
                .asText();
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    /**
     * Submits for sign-off and does not wait for what comes of it.
     *
     * @return the HTTP status of the answer
     */
    public int submit() {
        var path = "/api/v1/engagements/" + id;
        var credentials = Base64.getEncoder().encodeToString("planner:planner".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(portal + path + "/submit"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .header("If-Match", planner.etag(path))
                .POST(BodyPublishers.ofString("{\"comment\":\"Ready to be signed\"}"))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while submitting", e);
        }
    }

    /** Signs every level with an approver of its own and waits until the engagement is approved. */
    public void approve() {
        wizard.at("SIGN_OFF");
        var approvers = List.of(new ApiClient(HTTP, portal, "approver"), new ApiClient(HTTP, portal, "approver2"));
        new SignOffWalk(wizard, id, approvers).approve();
    }
}
