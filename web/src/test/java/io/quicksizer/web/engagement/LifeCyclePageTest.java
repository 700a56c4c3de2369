package io.quicksizer.web.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class LifeCyclePageTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private Visitor planner;

    @BeforeEach
    void signIn() {
        planner = Visitor.signedIn(portal, "planner");
    }

    @Test
    void withdrawing_asks_once_names_the_consequence_and_tells_the_workflow() {
        UUID id = engine.submitted("Withdrawn");
        String page = planner.get("/engagements/" + id).body();

        assertThat(page).contains("Withdraw …", "pending sign-offs are cancelled");
        assertThat(planner.submit("/engagements/" + id + "/withdraw", Map.of("comment", "customer left"))
                        .body())
                .contains("It is being withdrawn.", "Paula Planner withdrew it. customer left");
        assertThat(messages(id)).contains("Withdraw");
    }

    @Test
    void whoever_is_late_is_shown_its_state() {
        UUID id = engine.opened("Too late");
        planner.get("/engagements/" + id);
        jdbc.sql("update engagement set status = 'CANCELLED' where id = :id")
                .param("id", id)
                .update();

        assertThat(planner.submit("/engagements/" + id + "/withdraw", Map.of()).body())
                .contains("The engagement is already Cancelled.", "Nothing was changed", "Cancelled");
        assertThat(messages(id)).doesNotContain("Withdraw");
    }

    @Test
    void an_administrator_cancels_with_a_reason_and_not_without() {
        UUID id = engine.opened("Cancelled");
        String base = "/engagements/" + id;
        Visitor admin = Visitor.signedIn(portal, "admin");
        admin.get(base);

        HttpResponse<String> silent = admin.submit(base + "/cancel", Map.of("reason", " "));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body())
                .contains("id=\"cancel-wrong\"", "href=\"#cancel-reason\"", "<details class=\"ask\" open>");
        assertThat(messages(id)).doesNotContain("Cancel");

        assertThat(admin.submit(base + "/cancel", Map.of("reason", "opened twice"))
                        .body())
                .contains("It is being cancelled.", "cancelled it: opened twice");
        assertThat(messages(id)).contains("Cancel");
    }

    @Test
    void nobody_ends_what_is_not_theirs_to_end() {
        UUID id = engine.opened("Not theirs");
        String base = "/engagements/" + id;
        Visitor viewer = Visitor.signedIn(portal, "viewer");
        planner.get(base);
        viewer.get(base);

        assertThat(viewer.submit(base + "/withdraw", Map.of()).statusCode()).isEqualTo(403);
        assertThat(viewer.submit(base + "/revisions", Map.of()).statusCode()).isEqualTo(403);
        assertThat(planner.submit(base + "/cancel", Map.of("reason", "mine")).statusCode())
                .isEqualTo(403);
        assertThat(messages(id)).containsExactly("OpenProcess");
    }

    @Test
    void an_approved_engagement_gets_its_next_revision_once_its_documents_are_there() {
        UUID id = decided("Approved", "APPROVED");
        String base = "/engagements/" + id;
        planner.get(base);

        assertThat(planner.submit(base + "/revisions", Map.of()).body())
                .contains("The documents of the approved revision are still being created.");
        assertThat(messages(id)).doesNotContain("Rebuild");

        engine.render(id);
        assertThat(planner.get(base).body()).contains("Start revision 2", "Download the proposal (PDF)", ">PDF</a>");
        assertThat(planner.submit(base + "/revisions", Map.of()).body())
                .contains(
                        "Revision 2 is open.",
                        "Paula Planner started revision 2.",
                        "The workflow is moving to the next step");
        assertThat(messages(id)).containsOnlyOnce("Rebuild");
        assertThat(payload(id)).contains("\"point\": \"REVIEW\"", "\"revisionNumber\": 2");

        engine.arrive(id, Step.REVIEW);
        assertThat(planner.get(base).body())
                .contains("Draft", "Continue the review", "<li>Proposal ready – done</li>", "/withdraw\"");
        assertThat(planner.get(base + "/wizard").uri().getPath()).isEqualTo(base + "/steps/review");
    }

    @Test
    void a_rejected_engagement_gets_its_next_revision_and_begins_it_once() {
        UUID id = decided("Rejected", "REJECTED");

        portal.as("planner").post("/api/v1/engagements/" + id + "/revisions").isStatus(202);
        assertThat(portal.as("planner")
                        .post("/api/v1/engagements/" + id + "/revisions")
                        .isStatus(409)
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("no-next-revision");
        portal.as("planner2")
                .post("/api/v1/engagements/" + UUID.randomUUID() + "/revisions")
                .isStatus(404);

        assertThat(messages(id)).containsOnlyOnce("Rebuild");
    }

    @Test
    void an_approved_revision_is_replayed_and_the_page_shows_the_same_hash() {
        UUID id = decided("Replayed", "APPROVED");
        String base = "/engagements/" + id;
        String hash = jdbc.sql("select content_sha256 from revision where engagement_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        assertThat(planner.get(base).body()).contains(base + "/revisions/1/replay#revision-1", hash);

        assertThat(planner.submit(base + "/revisions/1/replay", Map.of()).body())
                .contains("Recomputed: identical content.", "<code>" + hash + "</code>");
        assertThat(planner.submit(base + "/revisions/7/replay", Map.of()).statusCode())
                .isEqualTo(404);
    }

    /** An engagement whose first revision was decided, as the workflow would have left it. */
    private UUID decided(String name, String status) {
        UUID id = engine.submitted(name);
        jdbc.sql("update revision set status = :status, decided_at = now() where engagement_id = :id")
                .param("status", status)
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into step_submission (visit_id, engagement_id, step, channel, actor, payload, submitted_at,
                                             correlation_id, outcome, problems)
                select id, engagement_id, step, 'PORTAL', 'approver', '{}'::jsonb, now(), 'stand-in',
                       lower(:status), '[]'::jsonb
                  from step_event where engagement_id = :id and step = 'SIGN_OFF'\
                """).param("status", status).param("id", id).update();
        jdbc.sql("update engagement set status = :status where id = :id")
                .param("status", status)
                .param("id", id)
                .update();
        return id;
    }

    private List<String> messages(UUID id) {
        return jdbc.sql("select kind from outbox_message where aggregate_id = :id order by id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private String payload(UUID id) {
        return jdbc.sql("select payload::text from outbox_message where aggregate_id = :id order by id desc limit 1")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
