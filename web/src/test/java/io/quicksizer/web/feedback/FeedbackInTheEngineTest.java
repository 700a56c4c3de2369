package io.quicksizer.web.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quicksizer.processes.model.ModelResources;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.preview.PreviewPortal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the form of the sender to the answer, with the real model, policy, jobs and outbox on the engine in memory. */
class FeedbackInTheEngineTest {
    private static final String CLOCK = "quicksizer.demo.clock";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static PreviewPortal portal;
    private static Duration ahead = Duration.ZERO;

    /** The triage group is one of the demo people's groups, so that it differs from the administrators. */
    @BeforeAll
    static void start() {
        System.setProperty(CLOCK, folder.resolve("clock").toString());
        try {
            portal = PreviewPortal.start(0, "--quicksizer.feedback.triage-group=approvers");
        } finally {
            System.clearProperty(CLOCK);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    @Test
    void a_feedback_is_reminded_of_escalated_and_declined_in_the_portal_and_its_sender_reads_why() throws IOException {
        SignedInBrowser planner = browser("planner");
        SignedInBrowser approver = browser("approver");
        SignedInBrowser admin = browser("admin");
        UUID id = sent(planner, "PROBLEM", "BLOCKS");
        await().atMost(PATIENCE).until(() -> task(id).isPresent());
        assertThat(variable(id, "triagePolicy")).contains("\"severity\":\"CRITICAL\"", "PT4H");
        assertThat(variable(id, "askedGroup")).contains("approvers");
        assertThat(notified("feedback", id)).contains("approver").doesNotContain("admin", "planner");

        passes(Duration.ofHours(2).plusMinutes(1));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(notified("feedback-reminder", id)).contains("approver"));

        passes(Duration.ofHours(2));
        await().atMost(PATIENCE).until(() -> notified("feedback-escalated", id).contains("admin"));
        await().atMost(PATIENCE)
                .until(() -> variable(id, "askedGroup").contains("administrators") && task(id).isPresent());
        assertThat(notified("feedback-reminder", id)).doesNotContain("admin");
        assertThat(admin.get("/feedback/board?state=LATE").isStatus(200).text()).contains(id.toString());

        approver.get("/feedback/" + id).isStatus(200);
        String triage = "/feedback/" + id + "/triage";
        assertThat(admin.post(triage, Map.of("decision", "decline"))
                        .isStatus(422)
                        .text())
                .contains("Explain to the sender why");
        admin.post(triage, Map.of("decision", "decline", "answer", "It is right as it is"))
                .isStatus(200);

        await().atMost(PATIENCE).until(() -> notified("feedback-answer", id).equals(List.of("planner")));
        assertThat(planner.get("/notifications").text()).contains("It is right as it is");
        assertThat(planner.get("/feedback").text()).contains("Declined", "It is right as it is");
        ends(id);
    }

    @Test
    void a_triage_in_tasklist_counts_as_one_in_the_portal_does_and_declining_without_an_answer_comes_back() {
        SignedInBrowser viewer = browser("viewer");
        browser("approver");
        UUID id = sent(viewer, "IDEA", "MINOR");
        await().atMost(PATIENCE).until(() -> task(id).isPresent());
        assertThat(variable(id, "triagePolicy")).contains("\"severity\":\"LOW\"", "P10D");
        long first = task(id).orElseThrow();

        complete(first, "planner", "fix", "");
        long refused = taskAfter(id, first);
        assertThat(outcomes(id)).containsExactly("INELIGIBLE");

        complete(refused, "approver", "decline", " ");
        long again = taskAfter(id, refused);
        assertThat(outcomes(id)).containsExactly("INELIGIBLE", "PROBLEMS");

        complete(again, "approver", "decline", "Not in this product");
        await().atMost(PATIENCE).until(() -> notified("feedback-answer", id).equals(List.of("viewer")));
        assertThat(viewer.get("/feedback").text()).contains("Declined", "Not in this product");
        ends(id);
    }

    private static SignedInBrowser browser(String person) {
        return new SignedInBrowser(portal.address(), person);
    }

    private static UUID sent(SignedInBrowser sender, String kind, String impact) {
        String words = "Words " + UUID.randomUUID();
        sender.post(
                        "/feedback",
                        Map.of("kind", kind, "impact", impact, "message", words, "page", "/kpis", "consent", "true"))
                .isStatus(200);
        return jdbc().queryForObject("select id from feedback where message = ?", UUID.class, words);
    }

    private static void passes(Duration time) throws IOException {
        ahead = ahead.plus(time);
        Files.writeString(folder.resolve("clock"), Long.toString(ahead.toSeconds()));
        portal.engine().increaseTime(time);
    }

    private static void complete(long task, String person, String decision, String answer) {
        portal.engine().tasklist().complete(task, person, Map.of("decision", decision, "answer", answer));
    }

    private static long taskAfter(UUID id, long task) {
        await().atMost(PATIENCE).until(() -> task(id).isPresent() && task(id).getAsLong() != task);
        return task(id).orElseThrow();
    }

    private static OptionalLong task(UUID id) {
        return instance(id) == null
                ? OptionalLong.empty()
                : portal.engine().tasklist().openTask(instance(id), ModelResources.TRIAGE_TASK);
    }

    private static String variable(UUID id, String name) {
        return portal.engine().variables(instance(id)).getOrDefault(name, "");
    }

    private static Long instance(UUID id) {
        return jdbc().queryForObject("select instance_key from feedback where id = ?", Long.class, id);
    }

    private static List<String> notified(String fact, UUID id) {
        return jdbc().queryForList(
                        "select n.user_name from notification n join notification_event e on e.id = n.event_id"
                                + " where e.event_key = ?",
                        String.class,
                        fact + ":" + id);
    }

    private static List<String> outcomes(UUID id) {
        return jdbc().queryForList(
                        "select outcome from feedback_visit where feedback_id = ? and outcome is not null order by entered_at",
                        String.class,
                        id);
    }

    private static void ends(UUID id) {
        await().atMost(PATIENCE)
                .until(() -> portal
                        .engine()
                        .workflow()
                        .activeInstances(io.quicksizer.processes.model.ProcessId.FEEDBACK_TRIAGE, 100)
                        .stream()
                        .noneMatch(active -> active.processInstanceKey() == instance(id)));
    }

    private static JdbcTemplate jdbc() {
        return portal.bean(JdbcTemplate.class);
    }
}
