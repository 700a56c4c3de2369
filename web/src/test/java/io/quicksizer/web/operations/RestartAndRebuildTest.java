package io.quicksizer.web.operations;

import static io.quicksizer.web.preview.PreviewClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.preview.PreviewClient;
import io.quicksizer.web.preview.PreviewPortal;
import io.quicksizer.workers.outbox.DeployingModels;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** With the real models, jobs and outbox on the engine in memory. */
class RestartAndRebuildTest {
    private static final String ENGAGEMENTS = "/api/v1/engagements/";
    private static final String OPERATIONS = "/api/v1/operations/engagements/";
    private static final String VERSIONS = "/api/v1/operations/model-versions";
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

    /** The portal finds its models missing, as after a rollout, and deploys them. */
    private static void rollOut() {
        jdbc().update("delete from model_version");
        portal.bean(DeployingModels.class).deployRelease();
    }

    @Test
    void instances_of_an_earlier_release_are_listed_and_migrated_on_the_page_and_by_the_api() throws Exception {
        portal.engine().deployChanged(ProcessId.SIZING_ENGAGEMENT, "name=\"Proposal ready\"", "name=\"Ready\"");
        String onPage = atScope();
        String byApi = atScope();
        rollOut();

        JsonNode older = json(call("admin", "GET", VERSIONS, "", ""), 200).path("instances");
        assertThat(older.findValuesAsText("engagement")).contains(onPage, byApi);
        assertThat(older.findValuesAsText("place")).contains("SCOPE");
        JsonNode report = json(
                call("admin", "POST", VERSIONS + "/migrate", "{\"instances\":[" + instance(byApi) + "]}", ""), 200);
        assertThat(report.path("migrated").findValuesAsText("engagement")).containsExactly(byApi);
        assertThat(report.path("next").asLong()).isZero();

        SignedInBrowser admin = new SignedInBrowser(portal.address(), "admin");
        String page = "/operations/model-versions";
        assertThat(admin.get(page).isStatus(200).text())
                .contains("/operations/engagements/" + onPage, "Sizing an engagement", "Can be migrated")
                .doesNotContain("/operations/engagements/" + byApi);
        assertThat(admin.get(page + "?migrated=1&remaining=3&after=7&refused=" + instance(onPage) + "-NO_COUNTERPART")
                        .isStatus(200)
                        .text())
                .contains("1 migrated, 1 refused, 3 left", "Continue", "has no counterpart")
                .contains("/operations/model-versions/" + instance(onPage) + "/rebuild");
        assertThat(admin.post(page + "/migrate-all", Map.of("after", "0"))
                        .isStatus(200)
                        .text())
                .contains("migrated, 0 refused, 0 left", "Every running instance uses the latest version")
                .doesNotContain("Continue");
        assertThat(admin.get(page + "?language=de").text())
                .contains("Jede laufende Instanz folgt der neuesten Version");

        submitAgain(onPage);
        submitAgain(byApi);
    }

    @Test
    void an_instance_that_can_not_be_migrated_is_replaced_by_a_rebuild() throws Exception {
        String id = atScope();
        long before = Long.parseLong(instance(id));
        json(call("admin", "POST", VERSIONS + "/" + before + "/rebuild", "{\"reason\":\"models\"}", ""), 202);
        await().atMost(Duration.ofSeconds(30)).until(() -> !instance(id).equals(Long.toString(before)));
        waitsAt(id, "SCOPE");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.engine().workflow().activeInstances(ProcessId.SIZING_ENGAGEMENT, 100).stream()
                        .noneMatch(instance -> instance.processInstanceKey() == before));
        assertThat(call("admin", "POST", VERSIONS + "/4711/rebuild", "", "").statusCode())
                .isEqualTo(404);
    }

    private void submitAgain(String id) throws Exception {
        json(call("admin", "POST", OPERATIONS + id + "/restart", "{\"point\":\"CONTEXT\"}", ""), 202);
        waitsAt(id, "CONTEXT");
        submitContext(id);
        waitsAt(id, "SCOPE");
    }

    private static String instance(String id) {
        return String.valueOf(jdbc().queryForObject(INSTANCE, Long.class, id));
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
