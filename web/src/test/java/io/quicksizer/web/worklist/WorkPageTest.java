package io.quicksizer.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.Visitor;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.engagement.Commenting;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class WorkPageTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Test
    void a_planner_opens_an_engagement_and_comes_to_its_wizard() {
        Visitor planner = Visitor.signedIn(portal, "planner");
        planner.get("/");

        HttpResponse<String> opened =
                planner.submit("/engagements", Map.of("name", "Opened on My work", "customer", "Contoso"));

        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.uri().getPath()).matches("/engagements/[0-9a-f-]{36}/wizard");
        assertThat(opened.body()).contains("Opened on My work");
        assertThat(planner.get("/").body()).contains("Opened on My work", "Contoso");
    }

    @Test
    void a_new_engagement_may_start_from_another_one_for_another_customer() {
        UUID original = engine.at("Started from", Step.REVIEW);
        Visitor planner = Visitor.signedIn(portal, "planner");
        planner.get("/");

        String opened = planner.submit(
                        "/engagements",
                        Map.of("name", "Begun with a copy", "customer", "Fabrikam", "from", original.toString()))
                .uri()
                .getPath();
        String id = opened.split("/")[2];

        JsonNode copy = portal.as("planner").get("/api/v1/engagements/" + id).json();
        assertThat(copy.toString()).contains("Begun with a copy", "Fabrikam");
        assertThat(copy.path("lineItems")).isNotEmpty();
    }

    @Test
    void a_new_engagement_without_a_name_is_reported_at_the_field_and_keeps_the_customer() {
        Visitor planner = Visitor.signedIn(portal, "planner");
        planner.get("/");

        HttpResponse<String> refused = planner.submit("/engagements", Map.of("name", " ", "customer", "Typed & kept"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "id=\"name-wrong\"",
                        "<a href=\"#name\">Name: Enter a value.</a>",
                        "value=\"Typed &amp; kept\"");
    }

    @Test
    void a_planner_without_engagements_finds_the_way_to_a_new_one_and_no_pointer_to_the_page_itself(
            @Autowired JdbcClient jdbc) {
        jdbc.sql("update engagement set owner = 'planner' where owner = 'lead'").update();

        assertThat(Visitor.signedIn(portal, "lead").get("/").body())
                .contains("There are no engagements yet", "href=\"#new\">New engagement</a>")
                .doesNotContain("on My work");
    }

    @Test
    void a_viewer_and_an_approver_find_no_form_and_may_not_open_one() {
        for (String name : new String[] {"viewer", "approver"}) {
            Visitor reader = Visitor.signedIn(portal, name);

            assertThat(reader.get("/").body()).contains("My work").doesNotContain("action=\"/engagements\" class");
            assertThat(reader.submit("/engagements", Map.of("name", "Not theirs"))
                            .statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_step_of_the_wizard_waits_for_the_owner_only() {
        UUID id = engine.at("Waits at Scope", Step.SCOPE);
        String link = "href=\"/engagements/" + id + "/wizard\"";

        assertThat(Visitor.signedIn(portal, "planner").get("/").body()).contains(link);
        assertThat(Visitor.signedIn(portal, "planner2").get("/").body()).doesNotContain(link);
    }

    @Test
    void a_sign_off_that_is_late_waits_for_the_approver_and_says_so(@Autowired JdbcClient jdbc) {
        UUID id = engine.submitted("Late");
        UUID revision = jdbc.sql("select id from revision where engagement_id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
        jdbc.sql("update approval_level set due_at = now() - interval '3 days 1 hour' where revision_id = :id")
                .param("id", revision)
                .update();

        assertThat(Visitor.signedIn(portal, "approver").get("/").body())
                .contains("href=\"/approvals/" + revision + "\"", "overdue by 3 days", "Paula Planner");
    }

    @Test
    void a_comment_that_mentions_somebody_is_among_their_work(
            @Autowired Commenting comments, @Autowired PeopleDirectory people) {
        UUID id = engine.opened("Mentioned");
        Visitor colleague = Visitor.signedIn(portal, "planner2");
        Visitor.signedIn(portal, "planner");

        comments.comment(people.find("planner").orElseThrow(), id, "@planner2 please look at the <days>");

        assertThat(colleague.get("/").body())
                .contains("please look at the &lt;days&gt;", "href=\"/engagements/" + id + "#comments\"");
    }
}
