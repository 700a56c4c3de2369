package io.quicksizer.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.access.SignedIn;
import io.quicksizer.workers.people.ChangingAccess;
import io.quicksizer.workers.people.KnownPerson;
import io.quicksizer.workers.result.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking access away and giving it back; it has a database of its own because it turns people away. */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-people")
class PeopleTest {
    private static final String PEOPLE = "/api/v1/people";

    @Autowired
    private Portal portal;

    @Autowired
    private PeopleDirectory directory;

    @Autowired
    private ChangingAccess changing;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void everybodyHasAccessAgain() {
        jdbc.sql("update person set active = true").update();
    }

    @Test
    void the_list_goes_page_by_page_through_everybody() {
        List<String> names = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = portal.as("admin")
                    .get(PEOPLE + "?limit=2&after=" + after)
                    .isStatus(200)
                    .json();
            page.path("people")
                    .forEach(person -> names.add(person.path("userName").asText()));
            after = page.path("next").asText("");
        } while (!after.isEmpty() && !after.equals("null"));

        assertThat(names)
                .contains("admin", "approver", "lead", "planner", "viewer")
                .isSorted()
                .doesNotHaveDuplicates();
        portal.as("admin")
                .get(PEOPLE + "?limit=201")
                .isProblem(400, "unreadable")
                .blames("limit");
    }

    @Test
    void whoever_is_deactivated_is_refused_at_the_next_call_and_click_until_reactivated() {
        SignedInBrowser browser = new SignedInBrowser(portal, "viewer");
        browser.get("/engagements").isStatus(200);

        Reply done = portal.as("admin")
                .post(PEOPLE + "/viewer/deactivation", "{\"reason\":\"left the company\"}")
                .isStatus(200);

        assertThat(done.json().path("active").asBoolean()).isFalse();
        assertThat(audited(done))
                .containsEntry("actor", "admin")
                .containsEntry("action", "person.deactivate")
                .containsEntry("subject_id", "viewer")
                .containsEntry("outcome", "DONE")
                .extracting("detail")
                .asString()
                .contains("left the company");
        for (String path :
                List.of("/api/v1/engagements", "/api/v1/catalogue", "/api/v1/openapi.json", "/api/v1/kpis")) {
            assertThat(portal.as("viewer").get(path).status()).as(path).isIn(401, 403);
        }
        assertThat(browser.get("/engagements").text()).doesNotContain("bar-search");

        Reply again = portal.as("admin").post(PEOPLE + "/viewer/reactivation").isStatus(200);
        assertThat(audited(again)).containsEntry("action", "person.reactivate");
        portal.as("viewer").get("/api/v1/engagements").isStatus(200);
    }

    @Test
    void deactivating_twice_is_done_once() {
        portal.as("admin").post(PEOPLE + "/planner2/deactivation").isStatus(200);
        Reply again = portal.as("admin").post(PEOPLE + "/planner2/deactivation").isStatus(200);

        assertThat(jdbc.sql("select count(*) from audit_entry where correlation_id = :id")
                        .param("id", again.header("X-Correlation-Id"))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void administrators_cannot_take_their_own_access_away() {
        Reply refused = portal.as("admin").post(PEOPLE + "/admin/deactivation").isProblem(403, "not-allowed");

        assertThat(refused.text()).contains("You can't deactivate yourself");
        assertThat(audited(refused))
                .containsEntry("action", "person.deactivate")
                .containsEntry("outcome", "REFUSED");
        portal.as("admin").get(PEOPLE).isStatus(200);
    }

    @Test
    void of_two_administrators_who_deactivate_each_other_at_the_same_moment_one_remains() throws Exception {
        Person admin = directory.find("admin").orElseThrow();
        Person other = directory
                .remember(new SignedIn("admin-too", "Second", Set.of(Role.ADMIN), Set.of(), null))
                .orElseThrow();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Answer<KnownPerson>> one = both.submit(() -> changing.deactivate(admin, "admin-too", ""));
            Future<Answer<KnownPerson>> two = both.submit(() -> changing.deactivate(other, "admin", ""));

            assertThat(List.of(
                            one.get().ifDone().isPresent(), two.get().ifDone().isPresent()))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void somebody_unknown_is_not_found_and_others_may_not_even_look() {
        portal.as("admin").post(PEOPLE + "/nobody-of-that-name/deactivation").isProblem(404, "not-found");
        portal.as("planner").get(PEOPLE).isProblem(403, "not-allowed");
        portal.as("planner").post(PEOPLE + "/viewer/deactivation").isProblem(403, "not-allowed");
        portal.as("admin")
                .post(PEOPLE + "/viewer/deactivation", "{\"reason\":\"" + "x".repeat(501) + "\"}")
                .isProblem(400, "unreadable")
                .blames("reason");
    }

    @Test
    void roles_that_the_identity_provider_changes_are_audited_with_what_was_before() {
        directory.remember(new SignedIn("changing", "C", Set.of(Role.VIEWER), Set.of(), "north"));
        directory.remember(new SignedIn("changing", "C", Set.of(Role.VIEWER), Set.of(), "north"));
        directory.remember(new SignedIn("changing", "C", Set.of(Role.PLANNER), Set.of("legal"), "south"));

        assertThat(jdbc.sql("select detail from audit_entry where subject_id = 'changing' order by seq")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .last()
                .asString()
                .contains("VIEWER", "PLANNER", "legal", "north", "south");
    }

    @Test
    void on_the_page_access_is_taken_away_after_a_question_and_given_back() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        String list = admin.get("/people").isStatus(200).text();
        assertThat(list).contains("Vera Viewer", "Remove access", "This is you", "Approvers, Senior approvers");
        assertThat(list).doesNotContain("/people/admin/deactivate");

        String after = admin.post("/people/viewer/deactivate", Map.of("reason", "left"))
                .isStatus(200)
                .text();
        assertThat(after).contains("Vera Viewer no longer has access.", "Deactivated", "/people/viewer/reactivate");

        assertThat(admin.post("/people/viewer/reactivate", Map.of())
                        .isStatus(200)
                        .text())
                .contains("Vera Viewer has access again.");
        assertThat(admin.post("/people/admin/deactivate", Map.of()).status()).isEqualTo(403);
        assertThat(admin.get("/people", Map.of("Accept-Language", "de")).text()).contains("Personen", "Freigabe");
    }

    private Map<String, Object> audited(Reply reply) {
        return jdbc.sql("select * from audit_entry where correlation_id = :id")
                .param("id", reply.header("X-Correlation-Id"))
                .query()
                .singleRow();
    }
}
