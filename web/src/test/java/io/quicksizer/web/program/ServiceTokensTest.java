package io.quicksizer.web.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.common.Sha256;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs that call the API with a token of their own. */
@PortalTest
class ServiceTokensTest {
    private static final String TOKENS = "/api/v1/service-tokens";
    private static final String ENGAGEMENTS = "/api/v1/engagements";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_crm_opens_an_engagement_under_its_opportunity_and_reads_it_again() {
        engine.opened("So that there is a catalogue");
        String token = token("crm", "PLANNER", "\"ENGAGEMENTS_READ\",\"ENGAGEMENTS_WRITE\"");
        Reply opened = with(token).post(ENGAGEMENTS, "{\"name\":\"From the CRM\",\"opportunity\":\"OPP-42\"}");
        opened.isStatus(201);
        String id = opened.json().path("id").asText();
        JsonNode read = with(token).get(ENGAGEMENTS + "/" + id).isStatus(200).json();
        assertThat(read.toString()).contains("OPP-42", "service:crm");
        assertThat(jdbc.sql("select actor from audit_entry where action = 'engagement.open' and subject_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("service:crm");
    }

    @Test
    void a_token_calls_what_its_scopes_name_and_nothing_else() {
        String token = token("reader", "PLANNER", "\"ENGAGEMENTS_READ\"");
        with(token).get(ENGAGEMENTS).isStatus(200);
        with(token).post(ENGAGEMENTS, "{\"name\":\"No\"}").isStatus(403);
        with(token).get("/api/v1/kpis").isStatus(403);
        with(token).get("/api/v1/notifications").isStatus(403);
        with(token).get(TOKENS).isStatus(403);
        with(token).get("/api/v1/catalogue").isStatus(403);
    }

    @Test
    void a_scope_gives_no_right_that_the_role_has_not() {
        String token = token("watcher", "VIEWER", "\"ENGAGEMENTS_READ\",\"ENGAGEMENTS_WRITE\",\"CATALOGUE_READ\"");
        with(token).post(ENGAGEMENTS, "{\"name\":\"No\"}").isStatus(403);
        with(token).post("/api/v1/catalogue/imports", "{}").isStatus(403);
        with(token).get(ENGAGEMENTS + "/" + engine.opened("Foreign")).isStatus(404);
    }

    @Test
    void a_token_that_was_revoked_expired_or_made_up_is_of_no_use() {
        Reply issued = issue("short-lived", "PLANNER", "\"ENGAGEMENTS_READ\"").isStatus(200);
        String token = issued.json().path("token").asText();
        with(token).get(ENGAGEMENTS).isStatus(200);
        jdbc.sql(
                        "update service_token set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'"
                                + " where name = 'short-lived'")
                .update();
        with(token).get(ENGAGEMENTS).isStatus(401);
        jdbc.sql("update service_token set expires_at = now() + interval '1 day' where name = 'short-lived'")
                .update();
        with(token).get(ENGAGEMENTS).isStatus(200);
        portal.as("admin")
                .json("DELETE", TOKENS + "/" + issued.json().path("id").asText(), "")
                .isStatus(204);
        with(token).get(ENGAGEMENTS).isStatus(401);
        with("qst_made-up").get(ENGAGEMENTS).isStatus(401);
    }

    @Test
    void a_program_whose_access_was_taken_away_is_refused() {
        String token = token("suspended", "VIEWER", "\"ENGAGEMENTS_READ\"");
        jdbc.sql("update person set active = false where user_name = 'service:suspended'")
                .update();
        with(token).get(ENGAGEMENTS).isStatus(401);
    }

    @Test
    void a_token_of_a_program_ends_with_the_role_of_the_administrator_who_created_it() {
        String token = token("left-behind", "VIEWER", "\"ENGAGEMENTS_READ\"");
        with(token).get(ENGAGEMENTS).isStatus(200);
        token("successor", "VIEWER", "\"ENGAGEMENTS_READ\"");
        jdbc.sql("insert into person_role (user_name, role) values ('service:successor', 'ADMIN')")
                .update();
        jdbc.sql("update service_token set created_by = 'service:successor' where name = 'left-behind'")
                .update();
        with(token).get(ENGAGEMENTS).isStatus(200);
        jdbc.sql("delete from person_role where user_name = 'service:successor' and role = 'ADMIN'")
                .update();
        with(token).get(ENGAGEMENTS).isStatus(401);
    }

    @Test
    void somebodys_own_token_holds_only_while_the_person_signs_in_now_and_then() {
        String token = own("planner", "\"ENGAGEMENTS_READ\"");
        with(token).get(ENGAGEMENTS).isStatus(200);
        jdbc.sql("update person set last_sign_in_at = now() - interval '31 days' where user_name = 'planner'")
                .update();
        with(token).get(ENGAGEMENTS).isStatus(401);
        new SignedInBrowser(portal, "planner");
        with(token).get(ENGAGEMENTS).isStatus(200);
    }

    @Test
    void own_tokens_are_revoked_by_deactivating_and_by_ending_all_sessions_and_revived_by_nothing() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        String before = own("viewer", "\"ENGAGEMENTS_READ\"");
        admin.post("/people/viewer/deactivate", Map.of("reason", "")).isStatus(200);
        admin.post("/people/viewer/reactivate", Map.of()).isStatus(200);
        with(before).get(ENGAGEMENTS).isStatus(401);
        String after = own("viewer", "\"ENGAGEMENTS_READ\"");
        with(after).get(ENGAGEMENTS).isStatus(200);
        admin.post("/people/viewer/sessions/end-all", Map.of("confirmed", "true"))
                .isStatus(200);
        with(after).get(ENGAGEMENTS).isStatus(401);
        assertThat(jdbc.sql("select count(*) from service_token where user_name = 'viewer' and revoked_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_audit_log_names_the_token_of_a_call_and_the_page_when_it_was_used() {
        engine.opened("So that there is a catalogue");
        String token = own("planner", "\"ENGAGEMENTS_READ\",\"ENGAGEMENTS_WRITE\"");
        String token2 = own("planner", "\"ENGAGEMENTS_READ\"");
        assertThat(jdbc.sql("select last_used_at is null from service_token where token_sha256 = :hash")
                        .param("hash", Sha256.of(token2))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        String id = with(token)
                .post(ENGAGEMENTS, "{\"name\":\"By a script\"}")
                .isStatus(201)
                .json()
                .path("id")
                .asText();
        with(token2).post(ENGAGEMENTS, "{\"name\":\"Not by a script\"}").isStatus(403);
        assertThat(jdbc.sql("""
                                select count(*) from audit_entry a join service_token t
                                    on a.detail::jsonb ->> 'serviceToken' = t.id::text
                                 where a.actor = 'planner'
                                   and (t.token_sha256 = :done and a.action = 'engagement.open' and a.subject_id = :id
                                        or t.token_sha256 = :refused and a.outcome = 'REFUSED')""")
                        .param("done", Sha256.of(token))
                        .param("refused", Sha256.of(token2))
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        String others = portal.as("planner")
                .post(ENGAGEMENTS, "{\"name\":\"By hand\"}")
                .isStatus(201)
                .json()
                .path("id")
                .asText();
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = :id and detail like '%serviceToken%'")
                        .param("id", others)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(portal.as("planner").get(TOKENS).json().findValuesAsText("lastUsedAt"))
                .anyMatch(used -> !used.equals("null"));
        assertThat(new SignedInBrowser(portal, "planner").get("/tokens").text()).contains("Last used");
    }

    @Test
    void nobody_has_more_than_20_own_tokens_however_many_are_asked_for_at_once() {
        jdbc.sql("delete from service_token where user_name = 'approver2'").update();
        for (int i = 0; i < 18; i++) {
            own("approver2", "\"KPIS_READ\"");
        }
        try (ExecutorService atOnce = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                atOnce.execute(() -> portal.as("approver2").post(TOKENS, entry("\"KPIS_READ\"")));
            }
        }
        assertThat(jdbc.sql("select count(*) from service_token where user_name = 'approver2'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
        jdbc.sql("delete from service_token where user_name = 'approver2'").update();
    }

    @Test
    void an_answer_with_a_token_is_not_kept_for_a_repetition() {
        String entry = "{\"name\":\"repeated\",\"role\":\"VIEWER\",\"scopes\":[\"KPIS_READ\"],\"days\":1}";
        Reply first = portal.as("admin").key("once").post(TOKENS, entry).isStatus(200);
        Reply second = portal.as("admin").key("once").post(TOKENS, entry).isStatus(200);
        assertThat(second.json().path("token").asText())
                .isNotEqualTo(first.json().path("token").asText());
        assertThat(jdbc.sql("select count(*) from idempotency_key where key = 'once'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void only_administrators_give_tokens_and_only_fitting_ones() {
        portal.as("planner")
                .post(TOKENS, "{\"name\":\"x1\",\"role\":\"VIEWER\",\"scopes\":[\"KPIS_READ\"],\"days\":1}")
                .isStatus(403);
        portal.as("admin")
                .post(TOKENS, "{\"name\":\"X\",\"role\":\"ADMIN\",\"scopes\":[\"ALL\"],\"days\":9999}")
                .isStatus(422);
        assertThat(portal.as("admin").get(TOKENS).isStatus(200).text()).doesNotContain("qst_");
        assertThat(jdbc.sql("select count(*) from service_token where token_sha256 like 'qst%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void everybody_has_tokens_of_their_own_that_act_as_them_within_their_scopes_and_never_sign() {
        String token = portal.as("planner")
                .post(
                        TOKENS,
                        "{\"name\":\"script\",\"scopes\":[\"ENGAGEMENTS_READ\",\"ENGAGEMENTS_WRITE\"],\"days\":7}")
                .isStatus(200)
                .json()
                .path("token")
                .asText();
        String waiting = ENGAGEMENTS + "/" + engine.submitted("Not signed by a script");
        with(token).get(waiting).isStatus(200);
        with(token).post(waiting + "/decision", "{\"decision\":\"approve\"}").isStatus(403);
        with(token).get("/api/v1/kpis").isStatus(403);
        with(token).get(TOKENS).isStatus(403);

        JsonNode own = portal.as("planner").get(TOKENS).isStatus(200).json();
        assertThat(own.findValuesAsText("userName")).containsOnly("planner");
        String id = own.path(0).path("id").asText();
        portal.as("viewer").json("DELETE", TOKENS + "/" + id, "").isStatus(404);
        with(token).get(waiting).isStatus(200);
        assertThat(portal.as("admin").get(TOKENS).json().findValuesAsText("id")).contains(id);
        portal.as("admin").json("DELETE", TOKENS + "/" + id, "").isStatus(204);
        with(token).get(waiting).isStatus(401);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'service-token.revoke' and outcome = 'REFUSED'"
                                        + " and actor = 'viewer' and subject_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_page_shows_a_new_token_once_and_revokes_it() {
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");
        assertThat(planner.get("/tokens").isStatus(200).text())
                .contains("New token", "Read engagements")
                .doesNotContain("A program, planner");
        assertThat(planner.post("/tokens", Map.of("name", "My Script", "days", "7"))
                        .isStatus(422)
                        .text())
                .contains("Give the program a name", "Choose at least one scope");
        Reply issued = planner.post("/tokens", Map.of("name", "my-script", "scopes", "KPIS_READ", "days", "7"))
                .isStatus(200);
        Matcher token = Pattern.compile("qst_[\\w-]{43}").matcher(issued.text());
        assertThat(token.find()).isTrue();
        with(token.group()).get("/api/v1/kpis").isStatus(200);
        String page = planner.get("/tokens").isStatus(200).text();
        assertThat(page).contains("my-script").doesNotContain("qst_");
        Matcher revoke = Pattern.compile("/tokens/[0-9a-f-]{36}/revoke").matcher(page);
        assertThat(revoke.find()).isTrue();
        assertThat(new SignedInBrowser(portal, "viewer")
                        .post(revoke.group(), Map.of())
                        .status())
                .isEqualTo(404);
        planner.post(revoke.group(), Map.of()).isStatus(200);
        with(token.group()).get("/api/v1/kpis").isStatus(401);
        assertThat(planner.post(
                                "/tokens",
                                Map.of("name", "other", "role", "PLANNER", "scopes", "KPIS_READ", "days", "7"))
                        .status())
                .isEqualTo(403);
        assertThat(new SignedInBrowser(portal, "admin")
                        .get("/tokens?language=de")
                        .isStatus(200)
                        .text())
                .contains("my-script", "Handelt als", "Widerrufen");
    }

    private Portal.Call with(String token) {
        return portal.anonymous().header("Authorization", "Bearer " + token);
    }

    private String own(String person, String scopes) {
        return portal.as(person)
                .post(TOKENS, entry(scopes))
                .isStatus(200)
                .json()
                .path("token")
                .asText();
    }

    private static String entry(String scopes) {
        return "{\"name\":\"own-script\",\"scopes\":[" + scopes + "],\"days\":7}";
    }

    private String token(String name, String role, String scopes) {
        return issue(name, role, scopes).isStatus(200).json().path("token").asText();
    }

    private Reply issue(String name, String role, String scopes) {
        return portal.as("admin")
                .post(
                        TOKENS,
                        "{\"name\":\"" + name + "\",\"role\":\"" + role + "\",\"scopes\":[" + scopes
                                + "],\"days\":30}");
    }
}
