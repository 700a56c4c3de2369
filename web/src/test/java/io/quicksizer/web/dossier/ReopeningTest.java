package io.quicksizer.web.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the real models, jobs and outbox on the engine in memory: approved by policy, exported, and begun again. */
class ReopeningTest {
    private static final String CONTEXT = """
        {"name":"Begun again","customer":"Northwind","opportunity":"","notes":"","durationYears":1,
         "spreadPreset":"AS_TYPED","y1":100,"action":"continue"}\
        """;
    private static final String SCOPE =
            "{\"scopeTypes\":[\"strategy-and-foundation\"],\"confirmDrop\":false,\"action\":\"continue\"}";
    private static final String SCENARIOS = """
        {"groups":[{"key":"strategy-and-foundation","selected":["find-the-direction"]}],"action":"continue"}\
        """;
    private static final String SIZING =
            "{\"lines\":[{\"key\":\"find-the-direction\",\"size\":\"M\"}],\"action\":\"continue\"}";

    private static PreviewPortal portal;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        portal = PreviewPortal.start(0);
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    @Test
    void the_next_revision_of_an_approved_engagement_begins_at_the_review_and_goes_all_the_way() throws Exception {
        String id = json(call("POST", "", "{\"name\":\"Begun again\"}", ""), 201)
                .path("id")
                .asText();
        submit(id, "CONTEXT", CONTEXT);
        submit(id, "SCOPE", SCOPE);
        submit(id, "SCENARIOS", SCENARIOS);
        submit(id, "SIZING", SIZING);
        submitForApproval(id);
        isExported(id, 1);

        JsonNode begun = json(call("POST", "/" + id + "/revisions", "", ""), 202);
        assertThat(begun.path("number").asInt()).isEqualTo(2);
        submitForApproval(id);
        isExported(id, 2);

        JsonNode revisions = json(call("GET", "/" + id + "/revisions", "", ""), 200);
        assertThat(revisions.findValuesAsText("number")).containsExactly("2", "1");
        assertThat(revisions.findValuesAsText("status")).containsExactly("APPROVED", "APPROVED");
    }

    private void submit(String id, String step, String body) throws Exception {
        waitsAt(id, step);
        json(call("POST", "/" + id + "/steps/" + step, body, version(id)), 202);
    }

    private void submitForApproval(String id) throws Exception {
        waitsAt(id, "REVIEW");
        json(call("POST", "/" + id + "/submit", "{\"comment\":\"please\"}", version(id)), 202);
    }

    private void isExported(String id, int revision) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode revisions = json(call("GET", "/" + id + "/revisions", "", ""), 200);
            assertThat(revisions.path(0).path("number").asInt()).isEqualTo(revision);
            String exports = "/../revisions/" + revisions.path(0).path("id").asText() + "/exports";
            assertThat(json(call("GET", exports, "", ""), 200)).hasSize(2);
        });
    }

    private void waitsAt(String id, String step) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode progress = json(call("GET", "/" + id, "", ""), 200).path("progress");
            assertThat(progress.path("step").asText()).isEqualTo(step);
            assertThat(progress.path("waitingForEngine").asBoolean()).isFalse();
        });
    }

    private String version(String id) throws IOException, InterruptedException {
        return call("GET", "/" + id, "", "").headers().firstValue("ETag").orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> response, int status) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return new ObjectMapper().readTree(response.body());
    }

    private HttpResponse<String> call(String method, String path, String body, String version)
            throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString("planner:planner".getBytes(StandardCharsets.UTF_8));
        URI address =
                URI.create(portal.address() + "/api/v1/engagements" + path).normalize();
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!version.isEmpty()) {
            request.header("If-Match", version);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
