package io.quicksizer.web.engagement;

import static io.quicksizer.web.preview.PreviewClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.web.preview.PreviewClient;
import io.quicksizer.web.preview.PreviewPortal;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
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
            assertThat(json(call("GET", exports, "", ""), 200)).hasSize(4);
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

    private HttpResponse<String> call(String method, String path, String body, String version)
            throws IOException, InterruptedException {
        return PreviewClient.call(portal, "planner", method, "/api/v1/engagements" + path, body, version);
    }
}
