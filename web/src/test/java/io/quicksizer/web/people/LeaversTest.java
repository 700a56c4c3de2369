package io.quicksizer.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.audit.AuditChainVerification;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.access.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Leavers: handing over, reassigning, export, erasure and deactivation by the directory. */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-leavers")
@TestPropertySource(properties = "quicksizer.leavers.token=" + LeaversTest.TOKEN)
class LeaversTest {
    static final String TOKEN = "a-token-of-the-directory-that-nobody-knows";
    private static final String PEOPLE = "/api/v1/people/";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private PeopleDirectory directory;

    @Autowired
    private AuditChainVerification chain;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void somebody_leaves() {
        jdbc.sql("update person set active = true where user_name not like 'erased-%'")
                .update();
        directory.remember(new SignedIn(
                "gone.girl", "Gone Girl", Set.of(Role.PLANNER, Role.APPROVER), Set.of("approvers"), "north"));
        directory.remember(new SignedIn("outsider", "Out Sider", Set.of(Role.APPROVER), Set.of("legal"), null));
    }

    @Test
    void everything_of_a_leaver_is_seen_and_handed_over_in_one_move() {
        UUID own = owned("Own");
        UUID shared = engine.opened("Of another");
        jdbc.sql("insert into engagement_share values (:id, 'gone.girl', 'EDIT')")
                .param("id", shared)
                .update();
        jdbc.sql("insert into step_draft values (:id, 'CONTEXT', 'gone.girl', '{}', 0, now())")
                .param("id", own)
                .update();
        jdbc.sql("""
                insert into sign_off_delegation (id, delegator, delegate, first_day, last_day, created_at)
                values (:id, 'gone.girl', 'approver', current_date, current_date + 3, now())""").param("id", UUID.randomUUID()).update();
        JsonNode desk =
                admin().get(PEOPLE + "gone.girl/belongings").isStatus(200).json();
        assertThat(desk.path("owned").findValuesAsText("id")).contains(own.toString());
        assertThat(desk.path("owned").get(0).path("waitingStep").asText()).isEqualTo("CONTEXT");
        assertThat(desk.path("drafts")).hasSize(1);
        assertThat(desk.path("delegations")).hasSize(1);

        JsonNode done = admin().post(
                        PEOPLE + "gone.girl/hand-over", "{\"receiver\":\"planner2\",\"reason\":\"left us\"}")
                .isStatus(200)
                .json();

        assertThat(done.path("engagements").asInt())
                .isEqualTo(desk.path("owned").size());
        assertThat(done.path("drafts").asInt()).isEqualTo(1);
        assertThat(done.path("delegations").asInt()).isEqualTo(1);
        assertThat(one("select owner from engagement where id = :id", own)).isEqualTo("planner2");
        assertThat(one("select user_name from engagement_share where engagement_id = :id", shared))
                .isEqualTo("planner2");
        assertThat(one("select user_name from step_draft where engagement_id = :id", own))
                .isEqualTo("planner2");
        assertThat(one("""
                        select actor || ' ' || detail from audit_entry
                         where action = 'engagement.hand-over' and subject_id = cast(:id as text)""", own))
                .isEqualTo("admin {\"from\":\"gone.girl\",\"reason\":\"left us\",\"to\":\"planner2\"}");
        assertThat(admin().get("/api/v1/engagements/" + own + "/audit")
                        .isStatus(200)
                        .text())
                .contains("hand-over");
    }

    @Test
    void whoever_is_no_planner_receives_no_engagement_and_nothing_changes() {
        UUID own = owned("Stays");
        admin().post(PEOPLE + "gone.girl/hand-over", "{\"receiver\":\"approver\",\"reason\":\"left\"}")
                .isProblem(422, "invalid")
                .blames("receiver");
        admin().post(PEOPLE + "gone.girl/hand-over", "{\"receiver\":\"planner2\"}")
                .isProblem(422, "invalid")
                .blames("reason");
        assertThat(one("select owner from engagement where id = :id", own)).isEqualTo("gone.girl");
        portal.as("planner").get(PEOPLE + "gone.girl/belongings").isProblem(403, "not-allowed");
        portal.as("planner")
                .post(PEOPLE + "gone.girl/hand-over", "{\"receiver\":\"planner\",\"reason\":\"mine\"}")
                .isProblem(403, "not-allowed");
    }

    @Test
    void a_hand_over_that_is_refused_on_the_page_keeps_what_was_typed() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        assertThat(admin.post("/people/gone.girl/hand-over", Map.of("receiver", "approver", "reason", "has left us"))
                        .isStatus(200)
                        .text())
                .contains("<option value=\"approver\" selected>", "value=\"has left us\"")
                .containsOnlyOnce("<details class=\"ask\" open>");
        assertThat(admin.get("/people/gone.girl/belongings").text())
                .doesNotContain("<details class=\"ask\" open>", "has left us");
    }

    @Test
    void a_waiting_sign_off_is_reassigned_but_not_to_oneself() {
        UUID id = engine.at("Waiting", Step.REVIEW);
        engine.submittedBy("planner", id);
        String path = "/api/v1/engagements/" + id + "/sign-off/assignment";
        admin().post(path, "{\"assignee\":\"admin\",\"reason\":\"quick\"}").isProblem(403, "not-allowed");
        admin().post(path, "{\"assignee\":\"planner2\",\"reason\":\"quick\"}")
                .isProblem(422, "invalid")
                .blames("assignee");
        admin().post(path, "{\"assignee\":\"outsider\",\"reason\":\"all ill\"}").isStatus(200);
        assertThat(one("""
                        select detail from audit_entry where action = 'approval.reassign' and outcome = 'DONE'
                           and subject_id = (select r.id::text from revision r where r.engagement_id = :id)""", id)).contains("\"to\":\"outsider\"", "all ill");
        assertThat(admin().get(PEOPLE + "outsider/belongings")
                        .json()
                        .path("signOffs")
                        .findValuesAsText("engagement"))
                .contains(id.toString());
    }

    @Test
    void a_leavers_data_is_exported_and_erased_and_the_audit_chain_stays_whole() {
        directory.remember(new SignedIn("erica.ex", "Erica Example", Set.of(Role.PLANNER), Set.of(), "north"));
        UUID own = engine.opened("Of Erica");
        jdbc.sql("update engagement set owner = 'erica.ex', notes = 'ask Erica Example' where id = :id")
                .param("id", own)
                .update();
        admin().post(PEOPLE + "erica.ex/erasure", "{\"userName\":\"erica.ex\",\"reason\":\"asked\"}")
                .isProblem(422, "invalid")
                .blames("userName");
        admin().post(PEOPLE + "erica.ex/deactivation", "{\"reason\":\"Erica Example left\"}")
                .isStatus(200);
        JsonNode export = admin().get(PEOPLE + "erica.ex/data").isStatus(200).json();
        assertThat(export.path("rows")
                        .path("person")
                        .get(0)
                        .path("display_name")
                        .asText())
                .isEqualTo("Erica Example");
        assertThat(export.path("rows").path("engagement")).hasSize(1);
        assertThat(export.path("rows").path("audit_entry").size()).isPositive();
        admin().post(PEOPLE + "erica.ex/erasure", "{\"userName\":\"erica\",\"reason\":\"asked\"}")
                .isProblem(422, "invalid");

        JsonNode erased = admin().post(
                        PEOPLE + "erica.ex/erasure", "{\"userName\":\"erica.ex\",\"reason\":\"Erica Example asked\"}")
                .isStatus(200)
                .json();

        String pseudonym = erased.path("pseudonym").asText();
        assertThat(pseudonym).startsWith("erased-");
        assertThat(one("select owner from engagement where id = :id", own)).isEqualTo(pseudonym);
        List<String> tables = jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        assertThat(tables.stream().filter(this::namesErica)).isEmpty();
        assertThat(chain.verify().whole()).isTrue();
        assertThat(one(
                        "select count(*)::text from audit_entry where subject_id = '" + pseudonym
                                + "' and cast(:id as text) is not null",
                        own))
                .isEqualTo("4");
        admin().get(PEOPLE + "erica.ex/data").isProblem(404, "not-found");
    }

    @Test
    void the_directory_deactivates_leavers_with_its_token_and_can_do_nothing_else() {
        String path = "/api/v1/leavers/gone.girl/deactivation";
        portal.anonymous().post(path).isStatus(401);
        portal.as("admin").post(path).isStatus(401);
        directory().header("Authorization", "Bearer " + TOKEN + "x").post(path).isStatus(401);

        Reply done = directory().post(path).isStatus(200);

        assertThat(done.json().path("active").asBoolean()).isFalse();
        assertThat(one(
                        "select actor || ' ' || outcome from audit_entry where correlation_id = '"
                                + done.header("X-Correlation-Id") + "' and cast(:id as text) is not null",
                        UUID.randomUUID()))
                .isEqualTo("service:leavers DONE");
        directory().post(path).isStatus(200);
        directory().post("/api/v1/leavers/nobody.at.all/deactivation").isProblem(404, "not-found");
        directory().get("/api/v1/people").isStatus(401);
        directory().post(PEOPLE + "gone.girl/reactivation").isStatus(401);
        directory().get("/api/v1/leavers/gone.girl").isStatus(401);
    }

    @Test
    void a_directory_that_spells_names_its_own_way_deactivates_the_same_people() {
        assertThat(directory()
                        .post("/api/v1/leavers/Gone.Girl/deactivation")
                        .isStatus(200)
                        .json()
                        .path("userName")
                        .asText())
                .isEqualTo("gone.girl");
        assertThat(isActive("gone.girl")).isFalse();

        directory.remember(new SignedIn("j\u00f6rg@corp", "J\u00f6rg", Set.of(Role.PLANNER), Set.of(), "north"));
        directory().post("/api/v1/leavers/JO%CC%88RG@corp/deactivation").isStatus(200); // decomposed
        assertThat(isActive("j\u00f6rg@corp")).isFalse();
    }

    @Test
    void administrators_find_a_leaver_in_any_spelling() {
        UUID own = owned("Spelt");
        assertThat(admin().get(PEOPLE + "Gone.Girl/belongings")
                        .isStatus(200)
                        .json()
                        .path("owned")
                        .findValuesAsText("id"))
                .contains(own.toString());
        admin().post(PEOPLE + "GONE.GIRL/hand-over", "{\"receiver\":\"Gone.Girl\",\"reason\":\"left\"}")
                .isProblem(422, "invalid")
                .blames("receiver");
        admin().post(PEOPLE + "GONE.GIRL/hand-over", "{\"receiver\":\"PLANNER2\",\"reason\":\"left\"}")
                .isStatus(200);
        assertThat(one("select owner from engagement where id = :id", own)).isEqualTo("planner2");
        admin().post(PEOPLE + "Gone.Girl/deactivation", "{\"reason\":\"left\"}").isStatus(200);
        assertThat(isActive("gone.girl")).isFalse();
        assertThat(admin().get(PEOPLE + "Gone.Girl/data")
                        .isStatus(200)
                        .json()
                        .path("userName")
                        .asText())
                .isEqualTo("gone.girl");
        admin().post(PEOPLE + "Gone.Girl/reactivation").isStatus(200);
        assertThat(isActive("gone.girl")).isTrue();
    }

    @Test
    void a_receiver_who_could_only_read_receives_the_leavers_right_to_edit() {
        UUID shared = engine.opened("Of a third");
        jdbc.sql("insert into engagement_share values (:id, 'gone.girl', 'EDIT'), (:id, 'planner2', 'READ')")
                .param("id", shared)
                .update();

        admin().post(PEOPLE + "gone.girl/hand-over", "{\"receiver\":\"planner2\",\"reason\":\"left\"}")
                .isStatus(200);

        assertThat(one(
                        "select string_agg(user_name || ' ' || access, ',') from engagement_share where engagement_id = :id",
                        shared))
                .isEqualTo("planner2 EDIT");
    }

    @Test
    void the_directory_does_not_deactivate_the_last_administrator() {
        jdbc.sql(
                        "update person set active = false where user_name in (select user_name from person_role where role = 'ADMIN') and user_name <> 'admin'")
                .update();
        directory().post("/api/v1/leavers/admin/deactivation").isProblem(403, "not-allowed");
        directory().post("/api/v1/leavers/ADMIN/deactivation").isProblem(403, "not-allowed");
        admin().get("/api/v1/people").isStatus(200);
    }

    @Test
    void the_pages_do_the_same_in_both_languages() {
        UUID own = owned("By page");
        SignedInBrowser browser = new SignedInBrowser(portal, "admin");
        assertThat(browser.get("/people").isStatus(200).text()).contains("/people/gone.girl/belongings");
        assertThat(browser.get("/people/gone.girl/belongings").isStatus(200).text())
                .contains("By page", "Hand over everything");
        assertThat(browser.get("/people/gone.girl/belongings", Map.of("Accept-Language", "de"))
                        .text())
                .contains("Alles übergeben");
        assertThat(browser.post("/people/gone.girl/hand-over", Map.of("receiver", "approver", "reason", "left"))
                        .text())
                .contains("is not a planner");
        assertThat(browser.post("/people/gone.girl/hand-over", Map.of("receiver", "planner", "reason", "left"))
                        .text())
                .contains("Everything was handed over.");
        assertThat(one("select owner from engagement where id = :id", own)).isEqualTo("planner");
        assertThat(browser.get("/people/gone.girl/data").isStatus(200).header("Content-Disposition"))
                .contains("personal-data.json");
        browser.post("/people/gone.girl/deactivate", Map.of("reason", "left"));
        assertThat(browser.post("/people/gone.girl/erase", Map.of("repeated", "gone.girl", "reason", "asked"))
                        .text())
                .contains("The person was erased and is now erased-");
    }

    @Test
    void fields_for_people_say_when_they_suggest_only_some_and_accept_anyone() {
        jdbc.sql("""
                insert into person (user_name, display_name, first_seen_at, last_sign_in_at)
                select 'many.' || n, 'Many ' || n, now(), now() from generate_series(1, 501) n""").update();
        jdbc.sql("insert into person_role select user_name, 'PLANNER' from person where user_name like 'many.%'")
                .update();
        try {
            SignedInBrowser browser = new SignedInBrowser(portal, "admin");
            String page = browser.get("/people/gone.girl/belongings").text();
            assertThat(page).contains("Only the first 500 people are suggested.", "<input id=\"receiver\"");
            assertThat(page.split("<option value=\"many\\.")).hasSizeLessThan(500);
            assertThat(browser.get("/engagements?owner=zoe").text())
                    .contains("Only the first 500 people are suggested.", "value=\"zoe\"");
            assertThat(browser.get("/engagements/" + owned("Of many")).text()).contains("id=\"comment-more\"");
        } finally {
            jdbc.sql("delete from person_role where user_name like 'many.%'").update();
        }
        assertThat(new SignedInBrowser(portal, "admin")
                        .get("/people/gone.girl/belongings")
                        .text())
                .contains("<select id=\"receiver\"")
                .doesNotContain("are suggested");
    }

    private boolean isActive(String userName) {
        return jdbc.sql("select active from person where user_name = :name")
                .param("name", userName)
                .query(Boolean.class)
                .single();
    }

    private UUID owned(String name) {
        UUID id = engine.opened(name);
        jdbc.sql("update engagement set owner = 'gone.girl' where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private Portal.Call admin() {
        return portal.as("admin");
    }

    private Portal.Call directory() {
        return portal.anonymous().header("Authorization", "Bearer " + TOKEN);
    }

    private String one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(String.class).single();
    }

    private boolean namesErica(String table) {
        return jdbc.sql("select count(*) from " + table + " t where to_jsonb(t)::text ~* 'erica.ex'")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
