package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.db.common.Channel;
import io.quicksizer.db.feedback.FeedbackFilter;
import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.processes.engine.FeedbackSent;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobRefused;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.SignOffOffered;
import io.quicksizer.processes.model.TriageOutcome;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.feedback.FeedbackEntry;
import io.quicksizer.workers.feedback.FeedbackQueries;
import io.quicksizer.workers.feedback.SendingFeedback;
import io.quicksizer.workers.feedback.TriageEntry;
import io.quicksizer.workers.feedback.TriagingFeedback;
import io.quicksizer.workers.feedback.WatchingTriages;
import io.quicksizer.workers.outbox.OutboxNow;
import io.quicksizer.workers.result.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@UseCaseTest
class TriageTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private SendingFeedback sending;

    @Autowired
    private TriagingFeedback triaging;

    @Autowired
    private FeedbackQueries queries;

    @Autowired
    private WatchingTriages watching;

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private OutboxNow outbox;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private long keys;
    private long instance;

    @BeforeEach
    void newDay() {
        office.newDay();
        jdbc.sql("delete from feedback").update();
        keys = System.identityHashCode(this) * 1000L;
        instance = ++keys;
    }

    @Test
    void feedback_is_assessed_and_its_triage_starts_after_the_commit() {
        FeedbackRow row = sent("planner", problem("BLOCKS"));

        assertThat(row.assessment().severity()).isEqualTo("CRITICAL");
        assertThat(Duration.between(row.sentAt(), row.assessment().dueAt())).isEqualTo(Duration.ofHours(4));
        assertThat(row.pageArea()).isEqualTo("/engagements/{id}/context");
        FeedbackSent started = engine.feedback().getLast();
        assertThat(started.feedbackId()).isEqualTo(row.id());
        assertThat(started.runId()).isEqualTo(row.runId());
    }

    @Test
    void without_consent_neither_the_page_nor_the_reference_is_kept_and_no_picture_is_taken() {
        FeedbackRow row =
                sent("planner", new FeedbackEntry("IDEA", "MINOR", "Shorter", "/people/bob", "c-1", false, null));

        assertThat(row.pagePath()).isNull();
        assertThat(row.correlationId()).isNull();
        assertThat(row.pageArea()).isEqualTo("/people/{name}");
        assertThat(problemsOf(new FeedbackEntry("IDEA", "MINOR", "x", "/", "", false, png(4, 4))))
                .containsExactly("screenshot");
    }

    @Test
    void a_picture_is_checked_by_its_content() {
        FeedbackRow row = sent("planner", new FeedbackEntry("IDEA", "MINOR", "See", "/", "", true, png(20, 10)));

        assertThat(queries.screenshot(person("planner"), row.id())
                        .ifDone()
                        .orElseThrow()
                        .mediaType())
                .isEqualTo("image/png");
        assertThat(queries.screenshot(person("planner2"), row.id())).isInstanceOf(Answer.Missing.class);
        assertThat(queries.detail(person("planner2"), row.id())).isInstanceOf(Answer.Missing.class);
        assertThat(jdbc.sql(
                                "select actor || ' ' || action from audit_entry where outcome = 'REFUSED' and subject_id = :id")
                        .param("id", row.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("planner2 feedback.read", "planner2 feedback.read");
        for (byte[] wrong : List.of(
                "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                cut(png(20, 10)),
                new byte[3_000_000])) {
            assertThat(problemsOf(new FeedbackEntry("IDEA", "MINOR", "x", "/", "", true, wrong)))
                    .containsExactly("screenshot");
        }
    }

    @Test
    void wrong_entries_blame_their_fields() {
        assertThat(problemsOf(new FeedbackEntry("", "much", " ", "/", "", true, null)))
                .containsExactly("kind", "impact", "message");
    }

    @Test
    void a_problem_that_three_people_have_on_one_page_is_more_severe() {
        sent("planner", problem("HINDERS"));
        sent("planner", problem("HINDERS"));
        assertThat(sent("planner2", problem("HINDERS")).assessment().severity()).isEqualTo("MEDIUM");
        assertThat(sent("viewer", problem("HINDERS")).assessment().severity()).isEqualTo("HIGH");
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void a_triage_is_recorded_by_one_path_whatever_its_channel_and_the_sender_sees_the_answer(Channel channel) {
        FeedbackRow row = sent("planner", problem("BLOCKS"));
        offer(row);
        long element = enter(row);
        if (channel == Channel.TASKLIST) {
            engine.triageInTasklist(element, "ADMIN");
        } else {
            Answer<TriageOutcome> answer =
                    triaging.triage(person("admin"), row.id(), new TriageEntry("fix", "On its way"), channel);
            assertThat(answer).isEqualTo(new Answer.Done<>(TriageOutcome.FIX));
        }

        Map<String, @Nullable Object> recorded = record(row, "fix", "On its way");
        engine.perform(job(row, JobType.ANSWER_SENDER, Map.of("decision", "fix"), JSON.createObjectNode()));

        assertThat(recorded).containsEntry("outcome", "fix");
        assertThat(record(row, "decline", "forged")).containsEntry("outcome", "fix");
        FeedbackRow own = queries.own(person("planner")).getFirst();
        assertThat(own.triage().decision()).isEqualTo("FIX");
        assertThat(own.triage().answer()).isEqualTo("On its way");
        assertThat(own.triage().decidedBy()).isEqualTo("admin");
        assertThat(own.triage().answeredAt()).isNotNull();
        assertThat(refetched(row).triage().seenAt()).isNotNull();
    }

    @Test
    void the_message_of_a_triage_that_the_process_has_not_followed_is_sent_again() {
        FeedbackRow row = sent("planner", problem("BLOCKS"));
        offer(row);
        enter(row);
        triaging.triage(person("admin"), row.id(), new TriageEntry("fix", ""), Channel.PORTAL);
        assertThat(messages(row)).isEqualTo(1);
        assertThat(engine.perform(entering(row))).containsEntry("askedGroup", "administrators");
        assertThat(messages(row)).isEqualTo(2);
        record(row, "fix", "");
        engine.perform(entering(row));
        assertThat(messages(row)).isEqualTo(2);
    }

    private int messages(FeedbackRow row) {
        return jdbc.sql("select count(*) from outbox_message where aggregate_id = :id and kind = 'TriageEntered'")
                .param("id", row.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void who_may_not_triage_changes_nothing_in_any_channel() {
        FeedbackRow row = sent("planner", problem("BLOCKS"));
        offer(row);
        long element = enter(row);

        assertThat(triaging.triage(person("planner"), row.id(), new TriageEntry("fix", ""), Channel.PORTAL))
                .isInstanceOf(Answer.Refused.class);
        engine.triageInTasklist(element, "planner");
        assertThat(record(row, "decline", "Theirs")).containsEntry("outcome", "ineligible");
        assertThat(refetched(row).waits()).isTrue();
        ++keys;
        assertThat(engine.perform(entering(row)))
                .doesNotContainKeys("decision", "answer")
                .hasEntrySatisfying(
                        "problems", why -> assertThat(String.valueOf(why)).isNotEqualTo("[]"));
        assertThat(queries.board(person("planner"), FeedbackFilter.ALL)).isInstanceOf(Answer.Refused.class);
        assertThat(queries.detail(person("viewer"), row.id())).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void declining_needs_an_answer_and_a_form_without_one_is_shown_again_with_the_reason() {
        FeedbackRow row = sent("planner", problem("MINOR"));
        offer(row);
        engine.triageInTasklist(enter(row), "admin");
        assertThat(record(row, "decline", "")).containsEntry("outcome", "problems");

        ++keys;
        Map<String, @Nullable Object> form = engine.perform(entering(row));
        assertThat(form).containsEntry("decision", "decline");
        assertThat(form.get("problems").toString()).contains("Tell the sender why");
        assertThat(triaging.triage(person("admin"), row.id(), new TriageEntry("decline", " "), Channel.API))
                .isInstanceOf(Answer.Invalid.class);
    }

    @Test
    void forged_variables_change_nothing() {
        FeedbackRow row = sent("planner", problem("BLOCKS"));
        ObjectNode forged = JSON.createObjectNode().put("outcome", "fix").put("askedGroup", "planners");
        forged.put("dueAt", "9999-01-01T00:00:00Z").put("severity", "LOW");
        Map<String, @Nullable Object> offered = engine.perform(job(row, JobType.OFFER_TRIAGE, Map.of(), forged));
        assertThat(offered)
                .containsEntry("askedGroup", "administrators")
                .containsEntry("outcome", null)
                .containsEntry("dueAt", row.assessment().dueAt().toString());

        assertThatThrownBy(() -> engine.perform(
                        job(row, JobType.ANSWER_SENDER, Map.of("decision", "fix"), JSON.createObjectNode())))
                .isInstanceOf(JobRefused.class)
                .hasMessageContaining("the record has no decision");
        enter(row);
        assertThatThrownBy(() -> record(row, "fix", ""))
                .isInstanceOf(JobRefused.class)
                .hasMessageContaining("although nobody completed");
        assertThat(refetched(row).waits()).isTrue();
    }

    @Test
    void another_instance_and_an_unknown_run_are_refused() {
        FeedbackRow row = sent("planner", problem("BLOCKS"));
        offer(row);
        long leading = instance;
        instance = ++keys;
        assertThatThrownBy(() -> offer(row)).isInstanceOf(JobRefused.class).hasMessageContaining("another instance");
        instance = leading;
        assertThatThrownBy(() -> engine.perform(job(UUID.randomUUID(), JobType.OFFER_TRIAGE)))
                .isInstanceOf(JobRefused.class)
                .hasMessageContaining("refers to no feedback");
    }

    @Test
    void the_group_is_reminded_once_and_the_administrators_are_asked_after_the_limit() {
        FeedbackRow row = sent("planner", problem("BLOCKS"));
        offer(row);
        enter(row);
        engine.perform(job(row, JobType.REMIND_TRIAGE, Map.of(), JSON.createObjectNode()));
        Instant reminded = refetched(row).triage().remindedAt();
        engine.perform(job(row, JobType.REMIND_TRIAGE, Map.of(), JSON.createObjectNode()));
        assertThat(reminded).isNotNull().isEqualTo(refetched(row).triage().remindedAt());

        clock.pass(Duration.ofHours(5));
        assertThat(offer(row)).containsEntry("escalated", true).containsEntry("dueAt", SignOffOffered.NEVER.toString());
        assertThat(refetched(row).triage().escalatedAt()).isNotNull();
        assertThat(triaging.triage(person("admin"), row.id(), new TriageEntry("fix", ""), Channel.PORTAL))
                .isInstanceOf(Answer.Conflicting.class);
    }

    @Test
    void the_administrators_do_not_find_what_somebody_of_the_group_chose_before_the_escalation() {
        FeedbackRow row = sent("planner", problem("BLOCKS"));
        offer(row);
        engine.triageInTasklist(enter(row), "admin");
        assertThat(record(row, "decline", "")).containsEntry("outcome", "problems");
        clock.pass(Duration.ofHours(5));
        assertThat(offer(row)).containsEntry("escalated", true);
        ++keys;
        Map<String, @Nullable Object> form = engine.perform(entering(row));
        assertThat(form).doesNotContainKeys("decision", "answer");
        assertThat(String.valueOf(form.get("problems"))).isIn("null", "[]");
    }

    @Test
    void a_triage_made_in_time_counts_after_the_limit() {
        FeedbackRow row = sent("planner", problem("BLOCKS"));
        offer(row);
        enter(row);
        triaging.triage(person("admin"), row.id(), new TriageEntry("plan", ""), Channel.PORTAL);
        clock.pass(Duration.ofHours(5));
        assertThat(offer(row)).containsEntry("outcome", "plan");
        assertThat(refetched(row).triage().escalatedAt()).isNull();
    }

    @Test
    void the_board_filters_and_counts_the_week() {
        FeedbackRow late = sent("planner", problem("BLOCKS"));
        offer(late);
        enter(late);
        sent("planner", new FeedbackEntry("IDEA", "MINOR", "Shorter", "/work", "", true, null));
        clock.pass(Duration.ofHours(6));

        assertThat(board(new FeedbackFilter("LATE", null, null, null)).rows())
                .extracting(FeedbackRow::id)
                .containsExactly(late.id());
        assertThat(board(new FeedbackFilter(null, "LOW", "/work", null)).rows()).hasSize(1);
        assertThat(board(new FeedbackFilter("FIX", null, null, null)).rows()).isEmpty();
        var week = board(FeedbackFilter.ALL).weeks().getLast();
        assertThat(week.sent()).isEqualTo(2);
        assertThat(week.critical()).isEqualTo(1);
        assertThat(week.decided()).isZero();
    }

    @Test
    void a_triage_that_the_engine_has_lost_starts_again_and_a_decision_that_was_made_is_answered() {
        FeedbackRow row = sent("planner", problem("BLOCKS"));
        offer(row);
        enter(row);
        triaging.triage(person("admin"), row.id(), new TriageEntry("plan", ""), Channel.PORTAL);
        outbox.deliver();
        int started = engine.feedback().size();

        assertThat(watching.startLostAgain()).isZero();
        clock.pass(Duration.ofMinutes(30));
        assertThat(watching.startLostAgain()).isEqualTo(1);
        outbox.deliver();

        assertThat(engine.feedback()).hasSize(started + 1);
        assertThat(engine.feedback().getLast().runId()).isEqualTo(row.runId());
        instance = ++keys;
        assertThat(offer(row)).containsEntry("outcome", "plan");
        engine.perform(job(row, JobType.ANSWER_SENDER, Map.of("decision", "plan"), JSON.createObjectNode()));
        clock.pass(Duration.ofMinutes(30));
        assertThat(watching.startLostAgain()).isZero();
    }

    @Test
    void while_database_and_engine_are_apart_no_triage_is_taken_for_lost() {
        FeedbackRow row = sent("planner", problem("BLOCKS"));
        offer(row);
        clock.pass(Duration.ofMinutes(30));
        String before =
                jdbc.sql("select state from recovery_mark").query(String.class).single();
        jdbc.sql("update recovery_mark set state = 'ENGINE_OLDER'").update();
        try {
            assertThat(watching.startLostAgain()).isZero();
        } finally {
            jdbc.sql("update recovery_mark set state = ?").param(before).update();
        }
        assertThat(watching.startLostAgain()).isEqualTo(1);
    }

    @Test
    void the_team_and_the_sender_are_notified_once_of_what_happens() {
        FeedbackRow row = sent("planner", problem("BLOCKS"));
        offer(row);
        enter(row);
        for (int again = 0; again < 2; again++) {
            engine.perform(job(row, JobType.REMIND_TRIAGE, Map.of(), JSON.createObjectNode()));
        }
        triaging.triage(person("admin"), row.id(), new TriageEntry("plan", "In spring"), Channel.PORTAL);
        record(row, "", "");
        for (int again = 0; again < 2; again++) {
            engine.perform(job(row, JobType.ANSWER_SENDER, Map.of("decision", "plan"), JSON.createObjectNode()));
        }

        assertThat(jdbc.sql("""
                        select split_part(e.event_key, ':', 1) || ' ' || n.user_name
                          from notification n join notification_event e on e.id = n.event_id
                         where e.event_key like '%:' || :id""")
                        .param("id", row.id().toString())
                        .query(String.class)
                        .list())
                .doesNotHaveDuplicates()
                .contains("feedback admin", "feedback-reminder admin", "feedback-answer planner")
                .doesNotContain("feedback planner", "feedback-answer admin");
    }

    private FeedbackQueries.Board board(FeedbackFilter filter) {
        return queries.board(person("admin"), filter).ifDone().orElseThrow();
    }

    private static FeedbackEntry problem(String impact) {
        return new FeedbackEntry(
                "PROBLEM",
                impact,
                "The total is wrong",
                "/engagements/0192f7c2-6e1a-7c3b-9d54-2b7f1f0a9c11/context?x=1",
                "corr-1",
                true,
                null);
    }

    private FeedbackRow sent(String name, FeedbackEntry entry) {
        FeedbackRow row = sending.send(person(name), entry).ifDone().orElseThrow();
        outbox.deliver();
        return refetched(row);
    }

    private List<String> problemsOf(FeedbackEntry entry) {
        return sending.send(person("planner"), entry) instanceof Answer.Invalid<FeedbackRow> invalid
                ? invalid.problems().stream().map(problem -> problem.field()).toList()
                : List.of();
    }

    private FeedbackRow refetched(FeedbackRow row) {
        return queries.detail(person("admin"), row.id()).ifDone().orElseThrow().row();
    }

    private Person person(String name) {
        return people.find(name).orElseThrow();
    }

    private Map<String, @Nullable Object> offer(FeedbackRow row) {
        return engine.perform(job(row, JobType.OFFER_TRIAGE, Map.of(), JSON.createObjectNode()));
    }

    private long enter(FeedbackRow row) {
        ++keys;
        Map<String, @Nullable Object> form = engine.perform(entering(row));
        assertThat(engine.perform(entering(row))).containsEntry("visitId", form.get("visitId"));
        return keys;
    }

    private Job entering(FeedbackRow row) {
        return new Job(
                keys + 7,
                JobType.TRIAGE_ENTERED,
                instance,
                keys,
                "Task_TriageFeedback",
                "feedback-triage",
                Map.of(),
                5,
                run(row.runId()));
    }

    private Map<String, @Nullable Object> record(FeedbackRow row, String decision, String answer) {
        ObjectNode variables = run(row.runId());
        variables.putObject("submission").put("decision", decision).put("answer", answer);
        return engine.perform(new Job(
                keys + 8,
                JobType.RECORD_TRIAGE,
                instance,
                keys + 500,
                "Task_RecordTriage",
                "feedback-triage",
                Map.of(),
                5,
                variables));
    }

    private Job job(FeedbackRow row, JobType type, Map<String, String> headers, ObjectNode variables) {
        variables.setAll(run(row.runId()));
        return new Job(
                keys + 9, type, instance, keys + 9, "Task_OfferTriage", "feedback-triage", headers, 5, variables);
    }

    private Job job(UUID run, JobType type) {
        return new Job(
                keys + 9, type, instance, keys + 9, "Task_OfferTriage", "feedback-triage", Map.of(), 5, run(run));
    }

    private static ObjectNode run(UUID run) {
        return JSON.createObjectNode().put("runId", run.toString());
    }

    private static byte[] png(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] cut(byte[] picture) {
        return java.util.Arrays.copyOf(picture, 12);
    }
}
