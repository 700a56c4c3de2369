package io.quicksizer.web.operations;

import static io.quicksizer.web.preview.PreviewClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.web.preview.PreviewClient;
import io.quicksizer.web.preview.PreviewPortal;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** With the real models, jobs and outbox on the engine in memory. */
class RestartAndRebuildTest {
    private static final String ENGAGEMENTS = "/api/v1/engagements/";
    private static final String OPERATIONS = "/api/v1/operations/engagements/";
    private static final String CONTEXT = """
        {"name":"Restarted","customer":"Northwind","opportunity":"","notes":"","durationYears":3,
         "spreadPreset":"AS_TYPED","y1":50,"y2":25,"y3":25,"action":"continue"}\
        """;

    private static final String INSTANCE = "select p.instance_key from engagement e join process_run p on p.run_id ="
            + " e.run_id where e.id = ?::uuid";

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
    void a_restart_puts_the_engagement_to_the_step_and_the_journal_says_who_did_it() throws Exception {
        String id = atScope();
        JsonNode restarted = json(call("admin", "POST", OPERATIONS + id + "/restart", """
            {"point":"CONTEXT","reason":"customer renamed"}\
            """, ""), 202);
        assertThat(restarted.path("takenBack").asBoolean()).isFalse();
        waitsAt(id, "CONTEXT");
        assertThat(jdbc().queryForList(
                                "select actor from step_event where engagement_id = ?::uuid and kind = 'RESTARTED'",
                                String.class,
                                id))
                .containsExactly("admin");
        assertThat(call("admin", "GET", ENGAGEMENTS + id + "/audit", "", "").body())
                .contains("engagement.restart", "customer renamed");
        submitContext(id);
        waitsAt(id, "SCOPE");
    }

    @Test
    void what_the_engine_has_lost_is_rebuilt_once_where_it_stood_and_goes_on() throws Exception {
        String id = atScope();
        Long lost = jdbc().queryForObject(INSTANCE, Long.class, id);
        portal.engine().workflow().terminate(lost);
        String asked = "{\"lostBefore\":\"" + Instant.now() + "\"}";

        JsonNode rebuilt = json(call("admin", "POST", OPERATIONS + id + "/rebuild", asked, ""), 202);
        assertThat(rebuilt.path("rebuilt").findValuesAsText("point")).containsExactly("SCOPE");
        JsonNode again = json(call("admin", "POST", OPERATIONS + id + "/rebuild", asked, ""), 202);
        assertThat(again.path("rebuilt")).isEmpty();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc().queryForList(
                                        INSTANCE + " and exists (select from step_event s where s.run_id = e.run_id"
                                                + " and s.kind = 'ENTERED')",
                                        Long.class,
                                        id))
                        .hasSize(1)
                        .doesNotContain(lost));
        waitsAt(id, "SCOPE");
        json(call("admin", "POST", OPERATIONS + id + "/restart", "{\"point\":\"CONTEXT\"}", ""), 202);
        waitsAt(id, "CONTEXT");
        submitContext(id);
        waitsAt(id, "SCOPE");
        assertThat(portal.engine().workflow().activeInstances(ProcessId.SIZING_ENGAGEMENT, 100).stream()
                        .filter(instance -> ours(id, instance.processInstanceKey())))
                .hasSize(1);
    }

    @Test
    void with_a_ready_engine_the_page_shows_its_incidents_and_what_it_has_lost() throws Exception {
        JsonNode overview = json(call("admin", "GET", "/api/v1/operations", "", ""), 200);
        assertThat(overview.path("engine").path("ready").asBoolean()).isTrue();
        assertThat(overview.path("incidents").isArray()).isTrue();
        assertThat(overview.path("lost").isArray()).isTrue();
        assertThat(call("admin", "POST", "/api/v1/operations/incidents/4711/retry", "", "")
                        .statusCode())
                .isEqualTo(404);
    }

    private static boolean ours(String id, long instance) {
        return List.of(instance).equals(jdbc().queryForList(INSTANCE, Long.class, id));
    }

    private String atScope() throws Exception {
        String id = json(call("planner", "POST", "/api/v1/engagements", "{\"name\":\"Restarted\"}", ""), 201)
                .path("id")
                .asText();
        waitsAt(id, "CONTEXT");
        submitContext(id);
        waitsAt(id, "SCOPE");
        return id;
    }

    private void submitContext(String id) throws Exception {
        String version = call("planner", "GET", ENGAGEMENTS + id, "", "")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        json(call("planner", "POST", ENGAGEMENTS + id + "/steps/CONTEXT", CONTEXT, version), 202);
    }

    private void waitsAt(String id, String step) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode progress =
                    json(call("planner", "GET", ENGAGEMENTS + id, "", ""), 200).path("progress");
            assertThat(progress.path("step").asText()).isEqualTo(step);
            assertThat(progress.path("waitingForEngine").asBoolean()).isFalse();
        });
    }

    private static JdbcTemplate jdbc() {
        return portal.bean(JdbcTemplate.class);
    }

    private HttpResponse<String> call(String person, String method, String path, String body, String version)
            throws IOException, InterruptedException {
        return PreviewClient.call(portal, person, method, path, body, version);
    }
}
