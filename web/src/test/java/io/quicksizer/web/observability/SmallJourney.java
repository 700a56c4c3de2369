package io.quicksizer.web.observability;

import static io.quicksizer.web.preview.PreviewClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.web.preview.PreviewClient;
import io.quicksizer.web.preview.PreviewPortal;
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
import java.util.LinkedHashMap;
import java.util.Map;

/** One small engagement of the demo catalogue, which the policy approves without a sign-off. */
final class SmallJourney {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> ENTRIES = new LinkedHashMap<>();

    static {
        ENTRIES.put("CONTEXT", """
            {"name":"Observed","customer":"Northwind","opportunity":"","notes":"","durationYears":1,
             "spreadPreset":"AS_TYPED","y1":100,"action":"continue"}\
            """);
        ENTRIES.put(
                "SCOPE",
                "{\"scopeTypes\":[\"strategy-and-foundation\"],\"confirmDrop\":false,\"action\":\"continue\"}");
        ENTRIES.put("SCENARIOS", """
            {"groups":[{"key":"strategy-and-foundation","selected":["find-the-direction"]}],"action":"continue"}\
            """);
        ENTRIES.put("SIZING", "{\"lines\":[{\"key\":\"find-the-direction\",\"size\":\"M\"}],\"action\":\"continue\"}");
    }

    private final PreviewPortal portal;
    private final String id;

    private SmallJourney(PreviewPortal portal, String id) {
        this.portal = portal;
        this.id = id;
    }

    /** Opens an engagement and takes it to its review. */
    static SmallJourney toReview(PreviewPortal portal) throws IOException, InterruptedException {
        HttpResponse<String> opened =
                PreviewClient.call(portal, "planner", "POST", "/api/v1/engagements", "{\"name\":\"Observed\"}", "");
        SmallJourney journey =
                new SmallJourney(portal, json(opened, 201).path("id").asText());
        for (Map.Entry<String, String> entry : ENTRIES.entrySet()) {
            journey.waitsAt(entry.getKey());
            json(journey.call("POST", "/steps/" + entry.getKey(), entry.getValue(), journey.version()), 202);
        }
        journey.waitsAt("REVIEW");
        return journey;
    }

    String id() {
        return id;
    }

    /** Submits for approval with headers of the caller. */
    HttpResponse<String> submit(String... headers) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString("planner:planner".getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(portal.address() + "/api/v1/engagements/" + id + "/submit"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .header("If-Match", version())
                .POST(BodyPublishers.ofString("{\"comment\":\"please\"}"));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return response;
    }

    void waitsAt(String step) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode progress = json(call("GET", "", "", ""), 200).path("progress");
            assertThat(progress.path("step").asText()).isEqualTo(step);
            assertThat(progress.path("waitingForEngine").asBoolean()).isFalse();
        });
    }

    private String version() throws IOException, InterruptedException {
        return call("GET", "", "", "").headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> call(String method, String path, String body, String version)
            throws IOException, InterruptedException {
        return PreviewClient.call(portal, "planner", method, "/api/v1/engagements/" + id + path, body, version);
    }
}
