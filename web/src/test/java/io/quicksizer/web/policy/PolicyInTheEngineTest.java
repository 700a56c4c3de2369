package io.quicksizer.web.policy;

import static io.quicksizer.web.preview.PreviewClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.common.FourEyesRule;
import io.quicksizer.web.preview.PreviewClient;
import io.quicksizer.web.preview.PreviewPortal;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.policy.DraftingPolicy;
import io.quicksizer.workers.policy.PolicyDraft;
import io.quicksizer.workers.policy.PolicyEntry;
import io.quicksizer.workers.policy.PolicyEntry.LevelEntry;
import io.quicksizer.workers.policy.PolicyEntry.RuleEntry;
import io.quicksizer.workers.policy.PublishingPolicy;
import io.quicksizer.workers.result.Answer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** With the real models, jobs and outbox on the engine in memory. */
class PolicyInTheEngineTest {
    private static final Person ADMIN = new Person("admin", "Admin", Set.of(Role.ADMIN), Set.of(), null);
    private static final String ENGAGEMENTS = "/api/v1/engagements/";

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
    void a_published_version_decides_in_the_engine_and_what_was_submitted_before_keeps_its_own() throws Exception {
        publish(2, "Everything is signed twice");
        String first = submitted();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(reasons(first))
                        .containsExactly("Everything is signed twice", "Everything is signed twice"));
        assertThat(policyVersion(first)).isEqualTo(1);
        waitsAt(first, "SIGN_OFF");

        publish(0, "Nothing is signed");
        String second = submitted();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(status(second)).isEqualTo("APPROVED"));
        assertThat(reasons(second)).isEmpty();
        assertThat(policyVersion(second)).isEqualTo(2);

        json(
                call(
                        "admin",
                        "POST",
                        "/api/v1/operations/engagements/" + first + "/restart",
                        "{\"point\":\"APPROVAL\"}",
                        ""),
                202);
        waitsAt(first, "SIGN_OFF");
        assertThat(status(first)).isEqualTo("SUBMITTED");
        assertThat(policyVersion(first)).isEqualTo(1);
    }

    private static void publish(int levels, String reason) {
        DraftingPolicy drafting = portal.bean(DraftingPolicy.class);
        PolicyEntry entry = new PolicyEntry(
                List.of(new RuleEntry(reason, Map.of(), Integer.toString(levels), reason)),
                List.of(
                        new LevelEntry("approvers", "3", "1", "senior-approvers"),
                        new LevelEntry("senior-approvers", "5", "2", "senior-approvers")),
                FourEyesRule.CONTRIBUTORS);
        long began = done(drafting.begin(ADMIN)).rowVersion();
        PolicyDraft draft = done(drafting.save(ADMIN, began, entry));
        int number = done(portal.bean(PublishingPolicy.class).publish(ADMIN, draft.rowVersion(), reason));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc().queryForObject(
                                        "select in_force_at is not null from approval_policy where number = ?",
                                        Boolean.class,
                                        number))
                        .isTrue());
    }

    private static <T> T done(Answer<T> answer) {
        return answer.ifDone().orElseThrow(() -> new AssertionError(answer));
    }

    private String submitted() throws Exception {
        JsonNode item = json(call("planner", "GET", "/api/v1/catalogue", "", ""), 200)
                .path("lineItems")
                .get(0);
        String type = item.path("scopeType").asText();
        String key = item.path("key").asText();
        String id = json(call("planner", "POST", "/api/v1/engagements", "{\"name\":\"Decided\"}", ""), 201)
                .path("id")
                .asText();
        submit(id, "CONTEXT", """
            {"name":"Decided","customer":"Northwind","opportunity":"","notes":"","durationYears":3,
             "spreadPreset":"AS_TYPED","y1":50,"y2":25,"y3":25,"action":"continue"}\
            """);
        submit(id, "SCOPE", "{\"scopeTypes\":[\"%s\"],\"action\":\"continue\"}".formatted(type));
        submit(id, "SCENARIOS", """
            {"groups":[{"key":"%s","selected":["%s"]}],"action":"continue"}\
            """.formatted(type, key));
        submit(id, "SIZING", """
            {"lines":[{"key":"%s","size":"S"}],"action":"continue"}\
            """.formatted(key));
        waitsAt(id, "REVIEW");
        json(call("planner", "POST", ENGAGEMENTS + id + "/submit", "{\"comment\":\"please\"}", version(id)), 202);
        return id;
    }

    private void submit(String id, String step, String body) throws Exception {
        waitsAt(id, step);
        json(call("planner", "POST", ENGAGEMENTS + id + "/steps/" + step, body, version(id)), 202);
    }

    private void waitsAt(String id, String step) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode progress =
                    json(call("planner", "GET", ENGAGEMENTS + id, "", ""), 200).path("progress");
            assertThat(progress.path("step").asText()).isEqualTo(step);
            assertThat(progress.path("waitingForEngine").asBoolean()).isFalse();
        });
    }

    private String version(String id) throws Exception {
        return call("planner", "GET", ENGAGEMENTS + id, "", "")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static List<String> reasons(String id) {
        return jdbc().queryForList(
                        "select l.reason from approval_level l join revision r on r.id = l.revision_id"
                                + " where r.engagement_id = ?::uuid order by l.level",
                        String.class,
                        id);
    }

    private static int policyVersion(String id) {
        Integer version = jdbc().queryForObject(
                        "select policy_version from revision where engagement_id = ?::uuid", Integer.class, id);
        return version == null ? -1 : version;
    }

    private static String status(String id) {
        return String.join(
                "", jdbc().queryForList("select status from revision where engagement_id = ?::uuid", String.class, id));
    }

    private static JdbcTemplate jdbc() {
        return portal.bean(JdbcTemplate.class);
    }

    private HttpResponse<String> call(String person, String method, String path, String body, String version)
            throws IOException, InterruptedException {
        return PreviewClient.call(portal, person, method, path, body, version);
    }
}
