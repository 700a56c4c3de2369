package io.quicksizer.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PortalTest
class OperationsTest {
    private static final String OPERATIONS = "/api/v1/operations";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void without_an_engine_everything_that_the_database_knows_is_shown_and_the_page_says_so() {
        UUID id = engine.at("Standing at sizing", Step.SIZING);
        JsonNode overview = portal.as("admin").get(OPERATIONS).isStatus(200).json();
        assertThat(overview.path("engine").path("ready").asBoolean()).isFalse();
        assertThat(overview.path("incidents").isNull()).isTrue();
        assertThat(overview.path("lost").isNull()).isTrue();
        assertThat(overview.path("places").findValuesAsText("place")).contains("SIZING");

        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        assertThat(admin.get("/operations").isStatus(200).text())
                .contains("can&#39;t be reached", "/operations/places/SIZING", "http://127.0.0.1:8081/operate");
        assertThat(admin.get("/operations/places/SIZING").isStatus(200).text())
                .contains("/operations/engagements/" + id);
        assertThat(admin.get("/operations?language=de").isStatus(200).text()).contains("nicht erreichbar");
    }

    @Test
    void only_administrators_come_in() {
        portal.as("planner").get(OPERATIONS).isProblem(403, "not-allowed");
        portal.as("approver").post(OPERATIONS + "/rebuild").isProblem(403, "not-allowed");
        portal.as("planner")
                .post(OPERATIONS + "/engagements/" + UUID.randomUUID() + "/restart", "{\"point\":\"REVIEW\"}")
                .isProblem(403, "not-allowed");
    }

    @Test
    void a_restart_is_stored_with_its_event_and_gives_up_what_was_to_be_delivered_before() {
        UUID id = engine.at("Restarting", Step.SIZING);
        portal.as("admin")
                .post(OPERATIONS + "/engagements/" + id + "/restart", "{}")
                .isProblem(422, "invalid")
                .blames("point");
        portal.as("admin")
                .post(OPERATIONS + "/engagements/" + id + "/restart", "{\"point\":\"APPROVAL\"}")
                .isProblem(409, "conflict");

        JsonNode restarted = portal.as("admin")
                .post(OPERATIONS + "/engagements/" + id + "/restart", "{\"point\":\"SCOPE\",\"reason\":\"why\"}")
                .isStatus(202)
                .json();

        assertThat(restarted.path("point").asText()).isEqualTo("SCOPE");
        assertThat(kinds(id)).containsExactly("Restart");
        assertThat(jdbc.queryForList(
                        "select step from step_event where engagement_id = ? and kind = 'RESTARTED'", String.class, id))
                .containsExactly("SCOPE");
    }

    @Test
    void a_restart_in_the_wizard_takes_a_submitted_revision_back() {
        UUID id = engine.submitted("Taking back");
        assertThat(portal.as("admin")
                        .get(OPERATIONS + "/engagements/" + id + "/restart-points")
                        .text())
                .contains("APPROVAL", "SIZING")
                .doesNotContain("EXPERT", "EXPORT");
        JsonNode restarted = portal.as("admin")
                .post(OPERATIONS + "/engagements/" + id + "/restart", "{\"point\":\"SIZING\"}")
                .isStatus(202)
                .json();
        assertThat(restarted.path("takenBack").asBoolean()).isTrue();
        assertThat(restarted.path("revisionNumber").asInt()).isEqualTo(2);
        assertThat(jdbc.queryForList("select status from revision where engagement_id = ?", String.class, id))
                .containsExactly("WITHDRAWN");
        engine.arrive(id, Step.SIZING);
        engine.submit(id, Step.SIZING, StandInEngine.entry(Step.SIZING)).isStatus(202);
    }

    @Test
    void a_rebuild_carries_out_first_what_was_accepted_and_is_done_once() {
        UUID id = engine.submitted("Rebuilding a decision");
        decide(id, "request-changes");
        String body = "{\"lostBefore\":\"2100-01-01T00:00:00Z\"}";

        JsonNode rebuilt = portal.as("admin")
                .post(OPERATIONS + "/engagements/" + id + "/rebuild", body)
                .isStatus(202)
                .json();

        assertThat(rebuilt.path("rebuilt").findValuesAsText("point")).containsExactly("REVIEW");
        assertThat(kinds(id)).containsExactly("Rebuild");
        assertThat(jdbc.queryForObject(
                        "select current_revision_number from engagement where id = ?", Integer.class, id))
                .isEqualTo(2);
        assertThat(portal.as("admin")
                        .post(OPERATIONS + "/engagements/" + id + "/rebuild", body)
                        .isStatus(202)
                        .json()
                        .path("rebuilt"))
                .as("it is on its way already")
                .isEmpty();
    }

    @Test
    void a_rejected_one_is_not_rebuilt_but_ended() {
        UUID id = engine.submitted("Rebuilding a rejection");
        decide(id, "reject");
        JsonNode rebuilt = portal.as("admin")
                .post(OPERATIONS + "/engagements/" + id + "/rebuild", "{\"lostBefore\":\"2100-01-01T00:00:00Z\"}")
                .isStatus(202)
                .json();
        assertThat(rebuilt.path("ended").asInt()).isEqualTo(1);
        assertThat(jdbc.queryForObject("select status from engagement where id = ?", String.class, id))
                .isEqualTo("REJECTED");
        assertThat(kinds(id)).isEmpty();
    }

    @Test
    void without_the_engines_search_nobody_knows_what_is_lost() {
        portal.as("admin").post(OPERATIONS + "/rebuild").isProblem(409, "conflict");
    }

    @Test
    void without_the_engine_nobody_knows_which_instances_follow_earlier_models() {
        assertThat(portal.as("admin")
                        .get(OPERATIONS + "/model-versions")
                        .isStatus(200)
                        .json()
                        .path("instances")
                        .isNull())
                .isTrue();
        portal.as("admin").post(OPERATIONS + "/model-versions/migrate").isProblem(409, "conflict");
        portal.as("planner").get(OPERATIONS + "/model-versions").isProblem(403, "not-allowed");

        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        assertThat(admin.get("/operations/model-versions").isStatus(200).text())
                .contains("Unknown: the workflow engine or its search does not respond");
        assertThat(admin.post("/operations/model-versions/migrate-all", Map.of())
                        .isStatus(200)
                        .text())
                .contains("Not done: The workflow engine or its search is not responding");
    }

    @Test
    void a_parked_message_is_sent_again_or_given_up_once() {
        UUID id = engine.at("Parked", Step.SCOPE);
        UUID message = jdbc.queryForObject(
                "select id from outbox_message where aggregate_id = ? order by position limit 1", UUID.class, id);
        jdbc.update("update outbox_message set parked_at = now(), last_error = 'No such model' where id = ?", message);
        assertThat(portal.as("admin").get(OPERATIONS).json().path("undelivered").findValuesAsText("error"))
                .contains("No such model");

        portal.as("admin")
                .post(OPERATIONS + "/messages/" + message + "/send-again")
                .isStatus(202);
        assertThat(jdbc.queryForObject(
                        "select parked_at is null from outbox_message where id = ?", Boolean.class, message))
                .isTrue();
        portal.as("admin")
                .post(OPERATIONS + "/messages/" + message + "/abandon")
                .isStatus(200);
        portal.as("admin")
                .post(OPERATIONS + "/messages/" + message + "/abandon")
                .isProblem(409, "conflict");
        assertThat(portal.as("admin")
                        .get("/api/v1/engagements/" + id + "/audit")
                        .text())
                .contains("outbox.send-again", "outbox.abandon");
    }

    @Test
    void the_page_names_messages_of_every_kind_and_what_they_are_about() {
        UUID id = engine.at("Assigned while the search is away", Step.SCOPE);
        UUID assignment = parked("AssignTask", "{\"engagementId\":\"%s\"}".formatted(id));
        parked("DeployFeedbackPolicy", "{}");
        parked("FromTheFuture", "{}");
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        try {
            assertThat(admin.get("/operations").isStatus(200).text())
                    .contains(
                            "Assign a task",
                            "<a href=\"/operations/engagements/" + id + "\">Northwind – 3-year plan</a>",
                            "<a href=\"/feedback/policy\">Feedback policy</a>",
                            "Message of another release");
            assertThat(admin.get("/operations?language=de").isStatus(200).text())
                    .contains("Version der Regeln für Rückmeldungen bereitstellen", "Nachricht einer anderen Version");
        } finally {
            portal.as("admin")
                    .post(OPERATIONS + "/messages/" + assignment + "/abandon")
                    .isStatus(200);
            jdbc.update(
                    "update outbox_message set parked_at = null, abandoned_at = now() where correlation_id = 'parked'");
        }
        assertThat(portal.as("admin")
                        .get("/api/v1/engagements/" + id + "/audit")
                        .text())
                .contains("outbox.abandon");
    }

    @Test
    void a_message_about_no_engagement_is_audited_as_what_it_is() {
        UUID message = parked("DeployFeedbackPolicy", "{}");
        portal.as("admin")
                .post(OPERATIONS + "/messages/" + message + "/abandon")
                .isStatus(200);
        assertThat(jdbc.queryForList(
                        "select subject_type from audit_entry where subject_id = ?::text and action = 'outbox.abandon'",
                        String.class,
                        message))
                .containsExactly("outbox-message");
    }

    @Test
    void the_page_restarts_and_rebuilds_and_says_once_what_it_did() {
        UUID id = engine.at("Restarted on the page", Step.SIZING);
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        String address = "/operations/engagements/" + id;
        assertThat(admin.get(address).isStatus(200).text())
                .contains("Northwind – 3-year plan", "value=\"SCOPE\"", "/operate/processes/")
                .doesNotContain("value=\"EXPORT\"");

        assertThat(admin.post(address + "/restart", Map.of("point", "SCOPE", "reason", "why"))
                        .isStatus(200)
                        .text())
                .contains("Revision 1 continues at Scope");
        assertThat(admin.get(address).text()).doesNotContain("continues at Scope");
        assertThat(admin.post(address + "/rebuild", Map.of()).isStatus(200).text())
                .contains("Not done: The workflow engine");
        assertThat(admin.post(address + "/rebuild", Map.of("lostBefore", "2100-01-01T00:00:00Z"))
                        .isStatus(200)
                        .text())
                .contains("1 rebuilt");
        new SignedInBrowser(portal, "planner").get("/operations").isStatus(403);
    }

    private UUID parked(String kind, String payload) {
        UUID message = UUID.randomUUID();
        jdbc.update(
                "insert into outbox_message (id, aggregate_id, kind, payload, correlation_id, created_at,"
                        + " next_attempt_at, parked_at) values (?, ?, ?, ?::jsonb, 'parked', now(), now(), now())",
                message,
                UUID.randomUUID(),
                kind,
                payload);
        return message;
    }

    private List<String> kinds(UUID id) {
        return jdbc.queryForList(
                "select kind from outbox_message where aggregate_id = ? and delivered_at is null and abandoned_at is"
                        + " null",
                String.class,
                id);
    }

    private void decide(UUID id, String decision) {
        String hash = portal.as("approver")
                .get("/api/v1/engagements/" + id + "/sign-off")
                .json()
                .path("contentSha256")
                .asText();
        portal.as("approver")
                .post(
                        "/api/v1/engagements/" + id + "/decision",
                        "{\"decision\":\"%s\",\"comment\":\"smaller\",\"contentSha256\":\"%s\"}"
                                .formatted(decision, hash))
                .isStatus(202);
    }
}
