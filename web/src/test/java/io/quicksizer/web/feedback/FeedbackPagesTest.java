package io.quicksizer.web.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.workers.feedback.EnteringTriage;
import io.quicksizer.workers.feedback.OfferingTriage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class FeedbackPagesTest {
    @Autowired
    private Portal portal;

    @Autowired
    private OfferingTriage offering;

    @Autowired
    private EnteringTriage entering;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void every_page_offers_feedback_about_itself() {
        SignedInBrowser viewer = new SignedInBrowser(portal, "viewer");
        for (String page : new String[] {"/", "/engagements", "/kpis", "/feedback"}) {
            assertThat(viewer.get(page).isStatus(200).text())
                    .contains("/feedback/new?page="
                            + java.net.URLEncoder.encode(page, java.nio.charset.StandardCharsets.UTF_8))
                    .contains("&amp;reference=");
        }
    }

    @Test
    void somebody_sends_feedback_an_administrator_declines_it_and_the_sender_reads_why() {
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        String words = "The total is wrong " + UUID.randomUUID();

        assertThat(planner.post("/feedback", Map.of("message", words))
                        .isStatus(422)
                        .text())
                .contains("Choose whether it is a problem", words);
        assertThat(planner.post(
                                "/feedback",
                                Map.of(
                                        "kind", "PROBLEM", "impact", "BLOCKS", "message", words, "page", "/kpis",
                                        "consent", "true"))
                        .isStatus(200)
                        .text())
                .contains("Your feedback has been sent", words, "Waiting for an answer");
        UUID id = UUID.fromString(jdbc.sql("select id::text from feedback where message = :words")
                .param("words", words)
                .query(String.class)
                .single());
        arrive(id);

        assertThat(planner.get("/feedback/board").status()).isEqualTo(403);
        assertThat(new SignedInBrowser(portal, "viewer").get("/feedback/" + id).status())
                .isEqualTo(404);
        assertThat(admin.get("/feedback/board?state=WAITING&severity=CRITICAL&page=/kpis")
                        .isStatus(200)
                        .text())
                .contains(words);
        assertThat(admin.post("/feedback/" + id + "/triage", Map.of("decision", "decline"))
                        .isStatus(422)
                        .text())
                .contains("Explain to the sender why");
        admin.post("/feedback/" + id + "/triage", Map.of("decision", "decline", "answer", "It is right"))
                .isStatus(200);
        jdbc.sql("update feedback set answered_at = now() where id = :id")
                .param("id", id)
                .update();
        assertThat(planner.get("/feedback?language=de").isStatus(200).text()).contains("Abgelehnt", "It is right");
        portal.as("admin")
                .post("/api/v1/feedback/" + id + "/triage", "{\"decision\":\"fix\"}")
                .isStatus(409);
    }

    @Test
    void a_board_with_more_feedback_than_it_shows_says_so() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        String area = "/many-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String cut = "Showing the first 200; there are more.";
        for (int rows : new int[] {200, 1}) {
            jdbc.sql("""
                            insert into feedback (id, run_id, sender, kind, impact, message, page_area, consent, reporters,
                                                  severity, reason, sent_at, remind_at, due_at)
                            select gen_random_uuid(), gen_random_uuid(), 'planner2', 'IDEA', 'MINOR', 'x', :area, false, 1,
                                   'LOW', 'r', '2018-01-01', '2018-01-02', '2018-01-03'
                              from generate_series(1, :rows)""").param("area", area).param("rows", rows).update();
            String page =
                    admin.get("/feedback/board?page=" + area).isStatus(200).text();
            assertThat(page.contains(cut)).isEqualTo(rows == 1);
        }
        jdbc.sql("delete from feedback where page_area = :area")
                .param("area", area)
                .update();
    }

    @Test
    void programs_send_and_read_their_feedback() {
        portal.as("viewer")
                .post("/api/v1/feedback", "{\"kind\":\"IDEA\",\"impact\":\"MINOR\",\"message\":\"Shorter\"}")
                .isStatus(202);
        assertThat(portal.as("viewer").get("/api/v1/feedback").isStatus(200).text())
                .contains("Shorter");
        portal.as("viewer").post("/api/v1/feedback", "{}").isStatus(422);
    }

    @Test
    void an_administrator_changes_the_times_of_a_severity_and_what_is_sent_from_then_on_has_them() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        assertThat(admin.get("/feedback/policy").isStatus(200).text())
                .contains("name=\"CRITICAL.timeLimit\"", "name=\"seen\" value=\"0\"");
        assertThat(new SignedInBrowser(portal, "planner")
                        .get("/feedback/policy")
                        .status())
                .isEqualTo(403);
        assertThat(admin.post("/feedback/policy", times("0", "12", "4"))
                        .isStatus(422)
                        .text())
                .contains("The reminder has to come before the time limit");
        admin.post("/feedback/policy", times("0", "1", "3")).isStatus(200);
        assertThat(admin.post("/feedback/policy", times("0", "1", "2"))
                        .isStatus(409)
                        .text())
                .contains("The times were changed by you in another window (");
        assertThat(admin.post("/feedback/policy", times("0", "12", "4"))
                        .isStatus(422)
                        .text())
                .as("a correction is still made for the version that was seen")
                .contains("name=\"seen\" value=\"0\"");
        assertThat(admin.get("/feedback/policy").text()).contains("Version 1 is in force", "because");

        String words = "With other times " + UUID.randomUUID();
        portal.as("planner2")
                .post("/api/v1/feedback", "{\"kind\":\"PROBLEM\",\"impact\":\"BLOCKS\",\"message\":\"" + words + "\"}")
                .isStatus(202);
        assertThat(jdbc.sql("select due_at - sent_at = interval '3 hours' and remind_at - sent_at = interval '1 hour'"
                                + " from feedback where message = :words")
                        .param("words", words)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select count(*) from outbox_message where kind = 'DeployFeedbackPolicy'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        jdbc.sql("delete from feedback_policy").update();
    }

    private static Map<String, String> times(String seen, String reminder, String limit) {
        Map<String, String> form = new HashMap<>(Map.of("seen", seen, "note", "because"));
        for (String severity : List.of("CRITICAL", "HIGH", "MEDIUM", "LOW")) {
            form.put(severity + ".reminder", reminder);
            form.put(severity + ".reminderUnit", "HOURS");
            form.put(severity + ".timeLimit", limit);
            form.put(severity + ".timeLimitUnit", "HOURS");
        }
        return form;
    }

    @Test
    void the_limit_of_a_day_holds_for_calls_at_the_same_time() {
        jdbc.sql("delete from feedback_visit where feedback_id in (select id from feedback where sender = 'viewer')")
                .update();
        jdbc.sql("delete from feedback where sender = 'viewer'").update();
        for (int sent = 0; sent < 28; sent++) {
            assertThat(sendAsViewer()).isEqualTo(202);
        }
        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(call -> sendAsViewer())
                .sorted()
                .toList();
        assertThat(answers).containsExactly(202, 202, 422, 422, 422, 422);
    }

    private int sendAsViewer() {
        return portal.as("viewer")
                .post("/api/v1/feedback", "{\"kind\":\"IDEA\",\"impact\":\"MINOR\",\"message\":\"Again\"}")
                .status();
    }

    private void arrive(UUID id) {
        String run = jdbc.sql("select run_id::text from feedback where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        long key = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        offering.offer(job(JobType.OFFER_TRIAGE, key, run));
        entering.enter(job(JobType.TRIAGE_ENTERED, key, run));
    }

    private static Job job(JobType type, long instance, String run) {
        return new Job(
                instance,
                type,
                instance,
                instance,
                "Task_TriageFeedback",
                "feedback-triage",
                Map.of(),
                5,
                JsonNodeFactory.instance.objectNode().put("runId", run));
    }
}
